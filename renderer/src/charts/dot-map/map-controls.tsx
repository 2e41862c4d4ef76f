import { Maximize, Minus, Plus } from 'lucide-react'
import styles from './dot-map.module.css'

interface MapControlsProps {
  readonly onZoom: (factor: number) => void
  readonly onReset: () => void
}

const step = 1.6

export function MapControls({ onZoom, onReset }: MapControlsProps) {
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
    </div>
  )
}
