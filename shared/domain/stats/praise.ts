import { wilson } from './wilson.ts'

/** Comments that praise, and comments that complain or ask for something; those that do neither count in neither. */
export interface Sides {
  readonly praise: number
  readonly asks: number
}

/**
 * Whether customers praise a thing more than they ask for something to be changed: the lower end of Wilson's interval of
 * the share that praises lies above one half, so that a few more voices on one side decide nothing.
 *
 * 11 of 17 → [.41, .83], no; 35 of 52 → [.54, .78], yes.
 */
export const isMostlyPraise = ({ praise, asks }: Sides): boolean => (wilson(praise, praise + asks)?.low ?? 0) > 0.5
