/** What can be said to the coach. */
export const COMMANDS = [
  'start',
  'pause',
  'resume',
  'next',
  'back',
  'done',
  'again',
  'how-long',
  'whats-next',
] as const;
export type Command = (typeof COMMANDS)[number];

/** What people say for each, in one language. Lower case, no marks. */
export type CommandWords = Readonly<Record<Command, readonly string[]>>;

/** Words around a command that mean nothing by themselves, in one language. */
export interface CommandGrammar {
  readonly words: CommandWords;
  readonly fillers: readonly string[];
  /** What is said before a number of repetitions done, and what may follow it. */
  readonly did: readonly string[];
  readonly reps: readonly string[];
  /** Numbers in words, parted by spaces, as recognisers may write them. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** No command is that long: somebody talks to somebody else. */
const LONGEST = 6;

/**
 * The command in what a recogniser understood, undefined when there is none. The whole of it must be a command, but
 * for fillers: "next" in a conversation is none. Of several the last one counts, "no, pause" being a correction.
 */
export function understand({ words, fillers }: CommandGrammar, said: string): Command | undefined {
  const parts = plain(said).filter((part) => !fillers.includes(part));
  if (parts.length === 0 || parts.length > LONGEST) return undefined;
  let rest = parts;
  let found: Command | undefined;
  while (rest.length > 0) {
    const first = longestAt(words, rest);
    if (!first) return undefined;
    found = first.command;
    rest = rest.slice(first.length);
  }
  return found;
}

/** The repetitions in "did ten" or "I did 10 reps"; undefined when that is not what was said. */
export function understandReps(
  { fillers, did, reps, numbers }: CommandGrammar,
  said: string,
): number | undefined {
  const whole = plain(said)
    .filter((part) => !fillers.includes(part))
    .join(' ');
  const lead = did.find((words) => whole.startsWith(`${words} `));
  if (lead === undefined) return undefined;
  const rest = whole.slice(lead.length + 1);
  const after = reps.find((words) => rest.endsWith(` ${words}`));
  const number = after === undefined ? rest : rest.slice(0, -after.length - 1);
  if (/^\d{1,3}$/.test(number)) return Number(number);
  return Object.hasOwn(numbers, number) ? numbers[number] : undefined;
}

function longestAt(words: CommandWords, parts: readonly string[]) {
  let best: { command: Command; length: number } | undefined;
  for (const command of COMMANDS) {
    for (const phrase of words[command]) {
      const wanted = phrase.split(' ');
      const fits = wanted.every((word, i) => word === parts[i]);
      if (fits && wanted.length > (best?.length ?? 0)) best = { command, length: wanted.length };
    }
  }
  return best;
}

/** Lower case, apostrophes gone, everything else that is no letter or digit a gap. */
function plain(said: string): string[] {
  return said
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
