import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import { domainsIn } from './domains.ts'
import styles from './speaker-list.module.css'

/** The mail domains of one's own organisation, edited where they stand; files are read again with them. */
export function OwnDomains() {
  const { data: rules } = useEntry('sources.rules', {})
  const change = useCommand('sources.setDomains')
  if (!rules) return null
  return (
    <p className={styles.domains}>
      <span>Mail domains of our own people:</span>
      <InlineEdit
        label="Own mail domains"
        value={rules.domains.join(', ')}
        placeholder="Add one, such as example.com"
        className={styles.domainList ?? ''}
        onSave={(text) => void change.run({ domains: [...domainsIn(text)] }, 'Own mail domains changed')}
      />
    </p>
  )
}
