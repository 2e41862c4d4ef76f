import type { Random } from './random.ts'

const slips: readonly (readonly [from: RegExp, to: string])[] = [
  [/\bbecause\b/i, 'becuase'],
  [/\bwhich\b/, 'wich'],
  [/\balways\b/, 'allways'],
  [/\bdon't\b/, 'dont'],
  [/\bcan't\b/i, 'cant'],
  [/\bdoesn't\b/, 'doesnt'],
  [/\bisn't\b/, 'isnt'],
  [/\bit's\b/, 'its'],
  [/\bIt's\b/, 'Its'],
  [/\breally\b/, 'realy'],
  [/\bsupport\b/, 'suport'],
  [/\binvoice\b/, 'invocie'],
  [/\bexport\b/, 'exprot'],
  [/\baccount\b/, 'acount'],
  [/\bdifferent\b/, 'diffrent'],
  [/\btheir\b/, 'there'],
  [/\buntil\b/, 'untill'],
  [/\bwith\b/, 'wiht'],
  [/\bbusiness\b/, 'buisness'],
  [/\bcolleague/, 'collegue'],
  [/\bminutes\b/, 'mintues'],
  [/\bpeople\b/, 'poeple'],
  [/\bwithout\b/, 'wihtout'],
  [/\bnumbers\b/, 'nubmers'],
  [/\bshould\b/, 'shoud'],
  [/\bevery\b/, 'evry'],
  [/\bI'm\b/, 'im'],
]

const american: readonly (readonly [from: RegExp, to: string])[] = [
  [/colour/g, 'color'],
  [/favourite/g, 'favorite'],
  [/organis/g, 'organiz'],
  [/licence/g, 'license'],
  [/aeroplane/g, 'airplane'],
  [/programme\b/g, 'program'],
  [/\bcheque\b/g, 'check'],
  [/roll-out/g, 'rollout'],
  [/set-up/g, 'setup'],
  [/Set-up/g, 'Setup'],
  [/per cent\b/g, 'percent'],
]

export const americanised = (text: string): string => american.reduce((now, [from, to]) => now.replace(from, to), text)

/** Leaves most answers as they are and lets some be written in a hurry. */
export function hurried(text: string, random: Random): string {
  const draw = random.next()
  if (draw < 0.09) return slipped(text, random, 2).replace(/\.$/, '').toLowerCase()
  if (draw < 0.2) return slipped(text, random, random.whole(1, 2))
  if (draw < 0.32) return text.replace(/\.$/, '')
  if (draw < 0.345) return text.replace(/\.$/, random.chance(0.5) ? '!!' : '...')
  if (draw < 0.352 && text.length < 60) return text.toUpperCase()
  if (draw < 0.5) return text.replaceAll("'", '’')
  return text
}

function slipped(text: string, random: Random, most: number): string {
  const possible = random.shuffled(slips.filter(([from]) => from.test(text))).slice(0, most)
  if (possible.length === 0) return swapped(text, random)
  return possible.reduce((now, [from, to]) => now.replace(from, to), text)
}

/** Two neighbouring letters of one longer word change places. */
function swapped(text: string, random: Random): string {
  const words = [...text.matchAll(/[a-z]{6,}/g)]
  if (words.length === 0) return text
  const word = random.pick(words)
  const at = word.index + random.whole(1, word[0].length - 3)
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)
}
