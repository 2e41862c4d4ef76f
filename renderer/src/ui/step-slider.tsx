import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import styles from './step-slider.module.css'

export interface StepSliderProps {
  readonly label: string
  /** How many steps there are, at least two; they are counted from 0. */
  readonly steps: number
  readonly value: number
  readonly onChange: (value: number) => void
  /** What the value stands for: '24 themes'. */
  readonly says: string
  /** Words at both ends. */
  readonly ends: readonly [string, string]
  /** Takes the focus when it appears in the place of what had it. */
  readonly takesFocus?: boolean
}

/** A choice among steps that have an order; arrow keys, Home and End move it. */
export function StepSlider({ label, steps, value, onChange, says, ends, takesFocus = false }: StepSliderProps) {
  const last = steps - 1
  return (
    <Slider className={styles.slider ?? ''} minValue={0} maxValue={last} value={value} onChange={onChange}>
      <Label className={styles.label ?? ''}>{label}</Label>
      <SliderOutput className={styles.says ?? ''}>{says}</SliderOutput>
      <SliderTrack className={styles.track ?? ''}>
        <span className={styles.done} style={{ width: `${((100 * value) / last).toFixed(2)}%` }} />
        <SliderThumb className={styles.thumb ?? ''} autoFocus={takesFocus} />
      </SliderTrack>
      <span className={styles.ends}>
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </span>
    </Slider>
  )
}
