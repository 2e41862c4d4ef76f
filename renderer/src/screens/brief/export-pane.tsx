import { useState } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import { briefFormats, type BriefFormat, type BriefOptions } from '#shared/contract/briefs.ts'
import { formatCount } from '#shared/domain/format.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { formatNames } from './brief-formats.ts'
import { CheckList } from './check-list.tsx'
import { useSaveBrief } from './use-save-brief.ts'
import styles from './brief.module.css'

interface ExportPaneProps {
  readonly preview: OutputOf<'briefs.preview'>
  readonly options: BriefOptions
}

export function ExportPane({ preview, options }: ExportPaneProps) {
  const [wanted, setWanted] = useState<ReadonlySet<BriefFormat>>(new Set(['pdf', 'docx']))
  const save = useSaveBrief()
  const refused = new Map(preview.refused.map(({ format, reason }) => [format, reason]))
  const formats = briefFormats.filter((format) => wanted.has(format) && !refused.has(format))
  const toggle = (format: BriefFormat, isWanted: boolean): void => {
    const next = new Set(wanted)
    if (isWanted) next.add(format)
    else next.delete(format)
    setWanted(next)
  }
  return (
    <div className={styles.export}>
      <h2 className={styles.title}>Before you send it</h2>
      <CheckList checks={preview.checks} />
      <fieldset className={styles.group}>
        <legend>Save as</legend>
        {briefFormats.map((format) => (
          <div key={format}>
            <Checkbox
              isSelected={wanted.has(format) && !refused.has(format)}
              isDisabled={refused.has(format)}
              onChange={(isWanted) => toggle(format, isWanted)}
            >
              {formatNames[format]}
            </Checkbox>
            {refused.has(format) && <small className={styles.refused}>{refused.get(format)}</small>}
          </div>
        ))}
      </fieldset>
      <div className={styles.save}>
        {save.isRunning ? (
          <ProgressLine progress={save.progress} onCancel={save.cancel} />
        ) : (
          <Button
            variant="primary"
            className={styles.wide ?? ''}
            isDisabled={formats.length === 0}
            onPress={() => void save.run({ options, formats })}
          >
            {formats.length === 0 ? 'Choose a format' : `Save ${formatCount(formats.length, 'file')}…`}
          </Button>
        )}
        {save.error && <p className={styles.error}>{save.error}</p>}
        {save.saved && <output>{save.saved}</output>}
      </div>
    </div>
  )
}
