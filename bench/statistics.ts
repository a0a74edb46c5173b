/** What a list of measurements comes to. */
export interface Summary {
  readonly count: number;
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  /** The largest. */
  readonly worst: number;
}

/** The smallest value that at least `share` (0–1) of all values do not exceed; NaN for no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The middle value, or the mean of the two in the middle; NaN for no values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

export const summarise = (values: readonly number[]): Summary => ({
  count: values.length,
  median: median(values),
  p95: percentile(values, 0.95),
  p99: percentile(values, 0.99),
  worst: percentile(values, 1),
});

/**
 * How far each measurement is from what all of them have in common: the constant delay of an output, which no
 * listener notices, is taken out as the median.
 */
export function deviations(differences: readonly number[]): {
  readonly delay: number;
  readonly off: number[];
} {
  const delay = median(differences);
  return { delay, off: differences.map((difference) => Math.abs(difference - delay)) };
}

/** The slope of the straight line nearest to the points (least squares), in y per x; 0 for fewer than two. */
export function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x0, y0] = [mean(0), mean(1)];
  const spread = points.reduce((sum, [x]) => sum + (x - x0) ** 2, 0);
  return spread > 0 ? points.reduce((sum, [x, y]) => sum + (x - x0) * (y - y0), 0) / spread : 0;
}
