import { type RefObject, useMemo } from 'react'
import { rgbOf } from '#shared/charts/css-rgb.ts'
import type { DotPaint, Dots } from '#shared/charts/raster-dots.ts'
import type { DotGroup } from './scene.ts'
import { useColours } from './use-colours.ts'

interface Painted {
  readonly dots: Dots
  readonly groups: readonly DotGroup[]
  readonly selected: string | null
  /** Dots that stand out in place of the selected group. */
  readonly chosen: readonly number[]
  readonly radius: number
}

/** How the dots are to be drawn; null until the page's colours are known. */
export function usePaint(host: RefObject<HTMLElement | null>, painted: Painted): DotPaint | null {
  const { dots, groups, selected, chosen, radius } = painted
  const hues = useMemo(() => ['var(--surface)', 'var(--ink-3)', ...groups.map((group) => group.hue)], [groups])
  const colours = useColours(host, hues)
  const ofPage = useMemo(() => {
    const [background, rest, ...ofGroups] = colours.map(rgbOf)
    return background && rest ? { background, rest, colours: ofGroups } : null
  }, [colours])
  const strong = useMemo(() => {
    const group = groups.findIndex(({ id }) => id === selected)
    if (chosen.length === 0) return group < 0 ? null : Uint8Array.from(dots.groups, (one) => Number(one === group))
    const flags = new Uint8Array(dots.xs.length)
    for (const dot of chosen) flags[dot] = 1
    return flags
  }, [dots, groups, selected, chosen])
  return useMemo(() => ofPage && { ...ofPage, strong, radius }, [ofPage, strong, radius])
}
