import type { OutputOf } from '#shared/contract/contract.ts'
import { formatDate } from '#shared/domain/format.ts'
import { bytesWords } from '../import/file-status.ts'
import { outcomeSentences } from '../import/import-words.ts'
import { maskingSentence } from '../import/mask-words.ts'
import { missingWords, qualityLine } from '../import/quality-words.ts'
import { readingWords } from '../import/reading-words.ts'
import { sideWords } from '../import/role-words.ts'
import { Fingerprint } from './fingerprint.tsx'
import styles from './source-facts.module.css'

type SourceDetails = OutputOf<'sources.get'>

/** What the source is, and what its import did. */
export function SourceFacts({ details }: { readonly details: SourceDetails }) {
  const { source, reading, quality, mask, parts } = details
  const line = qualityLine(source.kind, quality)
  const speakers = Object.entries(reading.speakers)
  return (
    <section aria-label="What it is">
      <dl className={styles.facts}>
        <dt>File</dt>
        <dd>
          {source.file}, {bytesWords(source.bytes)}
        </dd>
        <dt>Imported</dt>
        <dd>
          {formatDate(source.importedAt)} by {source.importedBy}
        </dd>
        <dt>Fingerprint</dt>
        <dd>
          <Fingerprint sha256={source.sha256} />
        </dd>
        <dt>Reading</dt>
        <dd>
          {readingWords(reading, parts.length)}
          {reading.repairsText && ' Letters garbled by two encodings were put right.'}
        </dd>
        <dt>What happened</dt>
        <dd>{outcomeSentences(source.kind, source).join(' ')}</dd>
        {line && (
          <>
            <dt>Quality</dt>
            <dd>
              {line} <span className={styles.quiet}>{missingWords(source.kind, quality)}</span>
            </dd>
          </>
        )}
        <dt>Masking</dt>
        <dd>{maskingSentence(mask).replace(' are masked', ' were masked').replace(' is masked', ' was masked')}</dd>
        {speakers.length > 0 && (
          <>
            <dt>Speakers</dt>
            <dd>{speakers.map(([name, side]) => `${name} (${sideWords[side].toLowerCase()})`).join(', ')}</dd>
          </>
        )}
        <JoinedQuestions questions={reading.questions} />
      </dl>
    </section>
  )
}

function JoinedQuestions({ questions }: { readonly questions: SourceDetails['reading']['questions'] }) {
  const joined = Object.entries(questions).filter(([question, text]) => question !== text)
  if (joined.length === 0) return null
  return (
    <>
      <dt>Questions joined</dt>
      <dd>{joined.map(([question, text]) => `“${question}” counts as “${text}”`).join(', ')}</dd>
    </>
  )
}
