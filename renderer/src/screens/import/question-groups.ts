import type { Asked, ReadPreview } from './draft-file.ts'

export type Questions = NonNullable<NonNullable<Asked['reading']>['questions']>

/** Variants of one question: the text they are or would be counted under, and the others. */
export interface QuestionGroup {
  readonly text: string
  readonly others: readonly string[]
}

/** Questions that are counted as one. */
export function joinedGroups(questions: Questions): readonly QuestionGroup[] {
  const groups = new Map<string, string[]>()
  for (const [question, text] of Object.entries(questions)) {
    if (question !== text) groups.set(text, [...(groups.get(text) ?? []), question])
  }
  return [...groups].map(([text, others]) => ({ text, others }))
}

/** Questions that look like one and are not joined yet; the text with most answers would stand for them. */
export function offeredGroups({ variants, questions, reading }: ReadPreview): readonly QuestionGroup[] {
  const answers = new Map(questions.map(({ text, answers }) => [text, answers]))
  const isJoined = (text: string): boolean => {
    const target = reading.questions[text]
    return (target !== undefined && target !== text) || Object.values(reading.questions).includes(text)
  }
  return variants
    .filter((group) => group.length > 1 && !group.every(isJoined))
    .map((group) => {
      const [text = '', ...others] = [...group].sort((a, b) => (answers.get(b) ?? 0) - (answers.get(a) ?? 0))
      return { text, others }
    })
}

export function withJoined(questions: Questions, { text, others }: QuestionGroup): Questions {
  return { ...questions, ...Object.fromEntries(others.map((other) => [other, text])) }
}

export function withApart(questions: Questions, { text }: QuestionGroup): Questions {
  return Object.fromEntries(Object.entries(questions).filter(([, target]) => target !== text))
}
