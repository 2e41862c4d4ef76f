import { stopWords } from './stop-words.ts'
import { wordsOf } from './words.ts'

/** Whole answers that say nothing, as words joined by blanks. */
const nonAnswers: ReadonlySet<string> = new Set(
  `n a|na|nil|none|none at all|none that i can think of|nothing|nothing at all|nothing really|nothing much
  |nothing to add|nothing to say|nothing else|nothing more|nothing whatsoever|nothing comes to mind|nothing i can think of
  |absolutely nothing|can't think of anything|cannot think of anything|not a thing|not a lot|not much|very little
  |no|nope|no comment|no comments|no comment at this time|no answer|no response|no reply|no opinion|no idea
  |no suggestions|no feedback|no issues|no complaints|no problems|did not answer|not answered|declined to answer
  |prefer not to say|left blank|not applicable|not available|not sure|not at this time|not really|don't know|dont know
  |i don't know|i dont know|idk|unsure|unknown|same|same as above|same as before|see above|as above|ditto|skip|test
  |aucune remarque|aucune remarques|pas de remarque|pas de remarques|aucun commentaire|pas de commentaire|rien a signaler
  |rien à signaler|rien a dire|rien à dire|rien a redire|rien à redire|rien de particulier|rien de spécial|sans avis|pas d'avis
  |sans opinion|je ne sais pas|ne sais pas|r a s|néant|keine angabe|keine angaben|keine anmerkung|keine anmerkungen
  |kein kommentar|weiß nicht|nichts zu bemängeln|nichts besonderes|ninguno|ninguna|sin comentarios|ningún comentario|no sé
  |niente|nessuno|nessun commento|non so|geen|geen opmerkingen|geen commentaar|weet niet|sem comentários|não sei
  |testing|asdf|xxx|tbd|tba|null|undefined|blank|empty|other|everything|all good|all of it|all of the above`
    .replace(/\s*\n\s*/g, '')
    .split('|'),
)

/** Praise and blame that name no topic. */
const bareJudgements: ReadonlySet<string> = new Set(
  `good great fine nice bad poor terrible awful excellent amazing awesome perfect best worst love loved like liked happy
  satisfied unhappy cool super brilliant fantastic wonderful rien aucun aucune ras oui non merci bien gracias nada danke
  nichts keine perfect satisfactory pleased positive alright superb faultless`.split(/\s+/),
)

/** What is said around a judgement or a “nothing” without naming anything: “absolutely everything”, “good job overall”. */
const aroundNothing: ReadonlySet<string> = new Set(
  'absolutely honest overall experience job complaint complaints drastic particular specific mind springs add'.split(
    ' ',
  ),
)

/** Words of thanks and good wishes, and what they are given for where nothing is named. */
const thanks: ReadonlySet<string> = new Set(
  `thank thanks thx ty appreciated appreciate grateful gratitude regards cheers welcome wishes please pls kindly advance
  everything everyone everybody anything work job help guys team folks lovely day week weekend keep lot lots million
  merci gracias danke dank grazie obrigado obrigada bedankt beaucoup muchas vielen`.split(/\s+/),
)
const thanking = /\b(?:thank|thanks|thx|ty|merci|gracias|danke|vielen dank|grazie|obrigad[oa]|bedankt|keep up)\b/iu

const LONGEST_FILLER = 6
const LONGEST_POLITENESS = 4
const LONGEST_THANKS = 10

/**
 * Whether a comment says anything a theme could be about: not a non-answer, not only symbols, not a few words of
 * politeness or bare judgement (“Thanks, great!”), not thanks for nothing that is named. Longer comments always count.
 */
export const isInformative = (normalised: string): boolean => {
  const words = wordsOf(normalised)
  if (!words.some((word) => /\p{L}/u.test(word)) || isNonAnswer(words)) return false
  const says = (word: string): boolean => word.length > 1 && !stopWords.has(word) && !bareJudgements.has(word)
  const names = (word: string): boolean => says(word) && !aroundNothing.has(word)
  if (words.length <= LONGEST_FILLER && !words.some(names)) return false
  if (words.length <= LONGEST_POLITENESS) return words.some((word) => names(word) && !politeOnly.has(word))
  if (words.length > LONGEST_THANKS || !thanking.test(normalised)) return true
  return words.some((word) => says(word) && !thanks.has(word))
}

/** Thanks in a few words; a word alone that could also be a topic (“help”, “team”) is none of these. */
const politeOnly: ReadonlySet<string> = new Set(
  'thank thanks thx ty regards cheers merci gracias danke dank grazie obrigado obrigada bedankt beaucoup muchas vielen'.split(
    ' ',
  ),
)

/** Also with politeness or a second non-answer around it: “No, nothing, thanks”. */
const isNonAnswer = (words: readonly string[]): boolean => {
  if (nonAnswers.has(words.join(' '))) return true
  const rest = words.filter((word) => !politeOnly.has(word) && word !== 'you' && word !== 'sorry' && word !== 'please')
  if (nonAnswers.has(rest.join(' '))) return true
  return rest.length > 1 && /^(?:no|nope|none|nothing)$/.test(rest[0]) && nonAnswers.has(rest.slice(1).join(' '))
}
