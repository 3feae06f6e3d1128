/** The day in Beijing, by which all terms are counted. */
export const today = (now = Date.now()): string => new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)
