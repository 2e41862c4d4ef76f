import { useMemo, useRef, useState } from 'react'
import { boundsOf } from '#shared/charts/plane.ts'
import { fit } from '#shared/charts/viewport.ts'
import { classNames } from '../../ui/class-names.ts'
import { useSize } from '../use-size.ts'
import { DotPlane, type DotPlaneProps } from './dot-plane.tsx'
import styles from './dot-map.module.css'

interface DotMapProps extends Omit<DotPlaneProps, 'isLasso' | 'onLasso'> {
  /** What the map shows, in words, and where to find the same as text. */
  readonly label: string
}

const paddingPx = 48

/** Dots on a plane that can be moved, zoomed and drawn around, with the names of their groups; what is chosen stands out. */
export function DotMap({ label, ...plane }: DotMapProps) {
  const { dots } = plane
  const host = useRef<HTMLFieldSetElement>(null)
  const size = useSize(host)
  const [isLasso, setLasso] = useState(false)
  const atRest = useMemo(() => (size ? fit(boundsOf(dots.xs, dots.ys), size, paddingPx) : null), [dots, size])
  return (
    <fieldset
      ref={host}
      className={classNames(styles.map, isLasso && styles.lassoing)}
      tabIndex={-1}
      aria-label={label}
    >
      {atRest && size && (
        <DotPlane {...plane} host={host} size={size} atRest={atRest} isLasso={isLasso} onLasso={setLasso} />
      )}
    </fieldset>
  )
}
