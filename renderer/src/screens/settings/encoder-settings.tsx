import { useState } from 'react'
import { attempt } from '../../api/attempt.ts'
import { request } from '../../api/client.ts'
import { useJob } from '../../api/use-job.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { encoderLine, trialWords } from './encoder-words.ts'
import type { EncoderState } from './encoder-words.ts'
import { Setting } from './setting.tsx'
import styles from './settings.module.css'

const note =
  'Tells which comments mean the same. You can use one of your own: the folder of a sentence-transformers model with its file model.onnx and its tokenizer. Nothing is downloaded. Your themes stay; comments are read anew the next time themes are found.'

/** The encoder in use, a folder of one's own instead, and back. */
export function EncoderSettings({ encoder }: { readonly encoder: EncoderState }) {
  const { data: host } = useEntry('host.info', {})
  const using = useJob('settings.useEncoder')
  const trying = useJob('settings.tryEncoder')
  const [said, setSaid] = useState<readonly string[]>([])
  const running = [using, trying].find(({ isRunning }) => isRunning)
  const error = using.error ?? trying.error
  const begin = (): void => {
    setSaid([])
    using.clearError()
    trying.clearError()
  }
  const choose = async (): Promise<void> => {
    const picked = await attempt(request('host.pickFolder', {}))
    if (!picked?.folder) return
    begin()
    const answer = await using.run({ token: picked.folder.token })
    if (answer?.trial) setSaid(['It is used from now on.', ...trialWords(answer.trial)])
  }
  const goBack = async (): Promise<void> => {
    begin()
    if (await using.run({ token: null })) setSaid(['The built-in encoder is used from now on.'])
  }
  const tryIt = async (): Promise<void> => {
    begin()
    const trial = await trying.run({})
    if (trial) setSaid(trialWords(trial))
  }
  const { title, detail, problem } = encoderLine(encoder)
  return (
    <Setting title="Encoder" note={note}>
      <p className={styles.name}>{title}</p>
      <p className={styles.detail}>{detail}</p>
      {problem && <p className={styles.warn}>{problem}</p>}
      {running ? (
        <ProgressLine progress={running.progress} onCancel={running.cancel} beforeFirst="Trying the encoder" />
      ) : (
        <div className={styles.buttons}>
          {host?.hasDialogs && <Button onPress={() => void choose()}>Choose a folder…</Button>}
          {encoder.inUse !== null && <Button onPress={() => void tryIt()}>Try it</Button>}
          {encoder.own && <Button onPress={() => void goBack()}>Use the built-in one</Button>}
        </div>
      )}
      {host && !host.hasDialogs && (
        <p className={styles.note}>
          In a browser, one of your own is chosen on the command line: <code>verbatim encoder</code>
        </p>
      )}
      <div aria-live="polite">
        {said.map((line) => (
          <p key={line} className={styles.said}>
            {line}
          </p>
        ))}
        {error && <p className={styles.problem}>{error.message}</p>}
      </div>
    </Setting>
  )
}
