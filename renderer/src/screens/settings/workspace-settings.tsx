import { useCommand } from '../../api/use-command.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { CommitField } from '../import/commit-field.tsx'
import { currencyOptions } from './currencies.ts'
import { Setting } from './setting.tsx'
import styles from './settings.module.css'

export interface WorkspaceSettingsProps {
  readonly name: string
  readonly currency: string
}

export function WorkspaceSettings({ name, currency }: WorkspaceSettingsProps) {
  const update = useCommand('workspace.update')
  return (
    <Setting
      title="Name and currency"
      note="Amounts without a currency of their own are taken to be in this one. Amounts are never converted."
    >
      <div className={styles.line}>
        <div className={styles.field}>
          <CommitField
            label="Name of the workspace"
            value={name}
            accepts={(text) => text !== '' && text.length <= 120}
            onCommit={(text) => void update.run({ name: text }, 'Workspace renamed')}
          />
        </div>
        <ComboBox
          label="Currency"
          className={styles.currency ?? ''}
          options={currencyOptions(currency)}
          value={currency}
          onChange={(code) => {
            if (code !== currency) void update.run({ currency: code }, `Currency changed to ${code}`)
          }}
        />
      </div>
    </Setting>
  )
}
