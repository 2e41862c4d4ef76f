import { ExternalLink, X } from 'lucide-react'
import type { Fund } from '#shared/contract/plan.ts'
import { fundKinds, type FundKind } from '#shared/domain/plan.ts'
import { isSafeLink } from '#shared/security/safe-link.ts'
import { useCommand } from '../../api/use-command.ts'
import { openLink } from '../../api/open-link.ts'
import { AddLine } from '../../ui/add-line.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import { Select } from '../../ui/select.tsx'
import { ValueEdit } from '../../ui/value-edit.tsx'
import styles from './fund-list.module.css'

interface FundListProps {
  readonly priority: string
  readonly funds: readonly Fund[]
  readonly isDisabled: boolean
}

const kindWords: Readonly<Record<FundKind, string>> = {
  investment: 'Investment',
  roadmap: 'Roadmap item',
  campaign: 'Campaign',
}
const options = fundKinds.map((id) => ({ id, label: kindWords[id] }))

/** What the priority pays for, with the address where it is kept. */
export function FundList({ priority, funds, isDisabled }: FundListProps) {
  const add = useCommand('plan.addFund')
  return (
    <>
      <ul className={styles.funds}>
        {funds.map((fund) => (
          <FundRow key={fund.id} fund={fund} isDisabled={isDisabled} />
        ))}
      </ul>
      {funds.length === 0 && isDisabled && <span className={styles.none}>None written</span>}
      {!isDisabled && (
        <AddLine onAdd={(text) => void add.run({ id: priority, kind: 'roadmap', text })}>Add what it funds</AddLine>
      )}
    </>
  )
}

const checkLink = (text: string): string | null =>
  isSafeLink(text) ? null : 'Write an address that begins with https:// and names a site'

function FundRow({ fund, isDisabled }: { readonly fund: Fund; readonly isDisabled: boolean }) {
  const update = useCommand('plan.updateFund')
  const remove = useCommand('plan.removeFund')
  const { id, kind, text, link } = fund
  return (
    <li className={styles.fund}>
      <div className={styles.head}>
        <Select
          label={`Kind of ${text}`}
          hidesLabel
          options={options}
          value={kind}
          isDisabled={isDisabled}
          onChange={(next) => void update.run({ fund: id, kind: next })}
        />
        {!isDisabled && (
          <IconButton label={`Remove ${text}`} onPress={() => void remove.run({ fund: id }, `Removed “${text}”`)}>
            <X aria-hidden />
          </IconButton>
        )}
      </div>
      <InlineEdit
        label={`Text of ${text}`}
        value={text}
        isRequired
        maxLength={300}
        isDisabled={isDisabled}
        onSave={(words) => void update.run({ fund: id, text: words })}
      />
      <div className={styles.link}>
        <ValueEdit
          label={`Link of ${text}`}
          value={link}
          placeholder="https:// link"
          align="start"
          check={checkLink}
          isDisabled={isDisabled}
          onSave={(address) => void update.run({ fund: id, link: address })}
        />
        {link !== '' && (
          <IconButton label={`Open ${link} in the browser`} onPress={() => void openLink(link)}>
            <ExternalLink aria-hidden />
          </IconButton>
        )}
      </div>
    </li>
  )
}
