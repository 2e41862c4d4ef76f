import { Lasso, Maximize, Minus, Plus, SquareDashedMousePointer } from 'lucide-react'
import styles from './dot-map.module.css'

interface MapControlsProps {
  readonly onZoom: (factor: number) => void
  readonly onReset: () => void
  /** Whether dragging draws a line around dots rather than moving the map. */
  readonly isLasso: boolean
  readonly onLasso: () => void
  readonly onChooseSeen: () => void
}

const step = 1.6

export function MapControls({ onZoom, onReset, isLasso, onLasso, onChooseSeen }: MapControlsProps) {
  return (
    <div className={styles.controls}>
      <button type="button" aria-label="Zoom in" title="Zoom in (+)" onClick={() => onZoom(step)}>
        <Plus size={15} aria-hidden />
      </button>
      <button type="button" aria-label="Zoom out" title="Zoom out (−)" onClick={() => onZoom(1 / step)}>
        <Minus size={15} aria-hidden />
      </button>
      <button type="button" aria-label="Show the whole map" title="Show the whole map (0)" onClick={onReset}>
        <Maximize size={14} aria-hidden />
      </button>
      <button
        type="button"
        aria-label="Draw around comments"
        aria-pressed={isLasso}
        title="Draw around comments (L)"
        onClick={onLasso}
      >
        <Lasso size={15} aria-hidden />
      </button>
      <button
        type="button"
        aria-label="Choose all comments in view"
        title="Choose all comments in view (V)"
        onClick={onChooseSeen}
      >
        <SquareDashedMousePointer size={15} aria-hidden />
      </button>
    </div>
  )
}
