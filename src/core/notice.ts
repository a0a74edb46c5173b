/**
 * Something missing that the athlete is told once, plainly, while the session goes on.
 *
 * - `no-voice`: the device does not speak; tones and the screen lead
 * - `no-sound`: no tones on this device
 * - `sound-blocked`: the browser wants another tap before it makes sound
 * - `no-wake-lock`: the screen may go dark
 * - `not-kept`: nothing will survive closing the page
 * - `storage-full`, `storage-failed`: this session is not being written at the moment; tried again
 * - `elsewhere`: another tab goes on with this session; nothing more is written here
 * - `slept`: the device slept; the session is paused where it was
 */
export type Notice =
  | 'no-voice'
  | 'no-sound'
  | 'sound-blocked'
  | 'no-wake-lock'
  | 'not-kept'
  | 'storage-full'
  | 'storage-failed'
  | 'elsewhere'
  | 'slept';
