/** What headset, lock screen or car can ask for. */
export type RemoteCommand = 'play' | 'pause' | 'next' | 'previous';

/** What they show. */
export interface RemotePicture {
  /** The exercise. */
  readonly title: string;
  /** Phase and place: `Rest · Set 2 of 3`. */
  readonly artist: string;
  /** The routine. */
  readonly album: string;
  readonly playing: boolean;
  /** Milliseconds gone and in all, of the session. */
  readonly position: number;
  readonly duration: number;
}

/** The controls a device has outside the page. */
export interface Remote {
  /** Takes the controls over until the returned function is called. */
  take(onCommand: (command: RemoteCommand) => void): () => void;
  show(picture: RemotePicture): void;
}
