import { formatCount } from '#shared/domain/format.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { StepSlider } from '../../ui/step-slider.tsx'
import { stabilityWords } from './grain-words.ts'
import type { GrainChoice } from './use-grains.ts'
import styles from './find-themes.module.css'

/** From coarser to finer themes. What there is to choose from is looked for only when it is asked for. */
export function GrainControl({ choice: { job, answer, place, choose, load } }: { readonly choice: GrainChoice }) {
  if (job.isRunning) return <ProgressLine progress={job.progress} onCancel={job.cancel} />
  const grain = answer?.grains[place]
  if (!answer || !grain)
    return (
      <>
        {job.error && <p role="alert">{job.error.message}</p>}
        <Button onPress={() => void load()}>Coarser or finer…</Button>
      </>
    )
  if (answer.grains.length < 2)
    return (
      <p className={styles.note}>These comments give {formatCount(grain.themes, 'theme')}, no more and no fewer.</p>
    )
  return (
    <div className={styles.grain}>
      <StepSlider
        label="How fine"
        steps={answer.grains.length}
        value={place}
        onChange={choose}
        says={formatCount(grain.themes, 'theme')}
        ends={['Coarser', 'Finer']}
        takesFocus
      />
      <p className={styles.note} aria-live="polite">
        {stabilityWords(answer, place)}
      </p>
    </div>
  )
}
