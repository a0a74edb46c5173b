/** What mutations are made of: the words of the formats, and what has broken parsers before. */
const SHRAPNEL = [
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  ';',
  ':',
  '\n',
  '\r\n',
  '\t',
  '\\',
  '\\u0000',
  '\\ud800',
  '\u0000',
  '\u202e',
  '\ufeff',
  '\ud800',
  'null',
  'true',
  'NaN',
  '1e999',
  '-1',
  '-0',
  '99999999999999999999',
  '"__proto__":{"polluted":1},',
  '"constructor":{},',
  '"prototype":0,',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '=cmd|x',
  '"_$litType$":1,',
  '"version":2,',
  '"sessions":[',
  ']}',
  '[[[[[[[[',
  'Date,Exercise,Reps\n',
  '2026-02-30',
  'Rest Timer',
  '"weight_kg"',
  '\u0301\u0301\u0301\u0301',
] as const;

const KINDS = ['insert', 'remove', 'repeat', 'replace', 'cut', 'swap'] as const;

/** Numbers from 0 to below 1, the same for the same seed. Mulberry32: quick, and even enough for this. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const encoder = new TextEncoder();

/** Makes files as hostile as chance makes them out of sound ones; the same seed makes the same files. */
export function hostileMaker(bases: readonly string[], seed: number): () => Uint8Array<ArrayBuffer> {
  const random = randomFrom(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const oneOf = <T>(all: readonly T[]): T => all[below(all.length)] as T;

  /** Any characters at all, halves of them included. */
  const noise = (): string =>
    String.fromCharCode(...Array.from({ length: below(7) }, () => below(random() < 0.5 ? 128 : 65_536)));

  /** One small violence done to a text. */
  function mutated(text: string): string {
    const at = below(text.length + 1);
    const to = at + below(41);
    switch (oneOf(KINDS)) {
      case 'insert':
        return text.slice(0, at) + piece() + text.slice(at);
      case 'remove':
        return text.slice(0, at) + text.slice(to);
      case 'repeat':
        return text.slice(0, at) + text.slice(at, to).repeat(3) + text.slice(to);
      case 'replace':
        return text.slice(0, at) + piece() + text.slice(to);
      case 'cut':
        return text.slice(0, at);
      default:
        return text.slice(to) + text.slice(at, to) + text.slice(0, at);
    }
  }
  const piece = (): string => (random() < 0.5 ? oneOf(SHRAPNEL) : noise());

  /** Any JSON: mostly small, sometimes with the formats' own words for keys. */
  function anyJson(depth: number): unknown {
    const kind = below(depth > 0 ? 7 : 5);
    if (kind === 0) return null;
    if (kind === 1) return random() < 0.5;
    if (kind === 2) return (random() - 0.5) * 10 ** below(20);
    if (kind < 5) return random() < 0.5 ? noise() : oneOf(SHRAPNEL);
    const inside = Array.from({ length: below(5) }, () => anyJson(depth - 1));
    if (kind === 5) return inside;
    return Object.fromEntries(inside.map((value) => [random() < 0.3 ? oneOf(WORDS) : noise(), value]));
  }

  return () => {
    const kind = below(12);
    if (kind < 8) {
      let text = oneOf(bases);
      for (let left = 1 + below(4); left > 0; left--) text = mutated(text);
      return encoder.encode(text);
    }
    if (kind < 10) {
      // Bytes flipped below the characters.
      const bytes = encoder.encode(oneOf(bases));
      for (let left = 1 + below(8); left > 0; left--) bytes[below(bytes.length)] = below(256);
      return bytes;
    }
    if (kind === 10) return encoder.encode(JSON.stringify(anyJson(6)));
    return Uint8Array.from({ length: below(400) }, () => below(256));
  };
}

const WORDS = [
  'format',
  'version',
  'sessions',
  'routine',
  'record',
  'events',
  'sets',
  '__proto__',
  'toString',
];
