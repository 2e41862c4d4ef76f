const dayMs = 86_400_000

/** Whole days from one ISO day to another; below 0 where the second is earlier. Anything after the day is left out. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / dayMs)

/** The ISO day so many days after another, or before it. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day.slice(0, 10)) + days * dayMs).toISOString().slice(0, 10)
