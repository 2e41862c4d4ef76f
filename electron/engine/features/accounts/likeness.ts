export interface Likeness {
  /** 0 to 1; from 0.5 it is worth asking. */
  readonly likeness: number
  /** In words: 'one letter apart'. */
  readonly why: string
  /** Which of the two has the shorter name, that others may share too; null where that does not matter. */
  readonly short: 'one' | 'other' | null
}
