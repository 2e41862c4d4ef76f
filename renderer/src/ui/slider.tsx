import { Label, Slider as AriaSlider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import styles from './slider.module.css'

export interface SliderProps {
  readonly label: string
  readonly value: number
  readonly most: number
  /** The value in words, at the end of the line: '20%'. */
  readonly shown: string
  /** While it moves. */
  readonly onChange: (value: number) => void
  /** Once it was let go. */
  readonly onChangeEnd: (value: number) => void
  readonly isDisabled?: boolean
}

/** A whole number from 0, by drag or by the arrow keys. */
export function Slider({ label, value, most, shown, onChange, onChangeEnd, isDisabled = false }: SliderProps) {
  const only = (values: number | number[]): number => (Array.isArray(values) ? (values[0] ?? 0) : values)
  return (
    <AriaSlider
      className={styles.slider ?? ''}
      value={value}
      minValue={0}
      maxValue={most}
      isDisabled={isDisabled}
      onChange={(next) => onChange(only(next))}
      onChangeEnd={(next) => onChangeEnd(only(next))}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <SliderOutput className={styles.output ?? ''}>{shown}</SliderOutput>
      <SliderTrack className={styles.track ?? ''}>
        <span className={styles.filled} style={{ width: `${(100 * value) / most}%` }} />
        <SliderThumb className={styles.thumb ?? ''} />
      </SliderTrack>
    </AriaSlider>
  )
}
