import { useEntry } from '../../api/use-query.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { EncoderSettings } from './encoder-settings.tsx'
import { ImportRules } from './import-rules.tsx'
import { LookSettings } from './look-settings.tsx'
import { RememberedFiles } from './remembered-files.tsx'
import styles from './settings.module.css'
import { SpeakerSides } from './speaker-sides.tsx'
import { WorkspaceSettings } from './workspace-settings.tsx'
import { YourName } from './your-name.tsx'

/** What holds for this machine, and what for the open workspace; all of it is kept as it is changed. */
export default function SettingsScreen() {
  const { data: machine } = useEntry('settings.machine', {})
  const { data: rules } = useEntry('sources.rules', {})
  const { data: summary } = useEntry('workspace.summary', {})
  return (
    <div className={styles.screen}>
      <PageHeader title="Settings" facts="Kept as you change them" />
      {machine && rules && summary && (
        <div className={styles.body}>
          <section className={styles.group} aria-labelledby="this-machine">
            <h2 id="this-machine">On this machine</h2>
            <YourName author={machine.author} />
            <LookSettings />
            <EncoderSettings encoder={machine.encoder} />
          </section>
          <section className={styles.group} aria-labelledby="this-workspace">
            <h2 id="this-workspace">In this workspace</h2>
            <WorkspaceSettings name={summary.name} currency={summary.currency} />
            <ImportRules mask={rules.mask} />
            <SpeakerSides speakers={rules.speakers} />
            <RememberedFiles mappings={rules.mappings} />
          </section>
        </div>
      )}
    </div>
  )
}
