/** Words of five-point scales as survey tools write them, from the lowest to the highest. */
const scales: readonly (readonly (readonly string[])[])[] = [
  [
    [
      'very dissatisfied',
      'extremely dissatisfied',
      'completely dissatisfied',
      'sehr unzufrieden',
      'très insatisfait',
      'très insatisfaite',
    ],
    ['dissatisfied', 'somewhat dissatisfied', 'unzufrieden', 'insatisfait', 'insatisfaite'],
    ['neutral', 'neither satisfied nor dissatisfied', 'neither', 'teils teils', 'neutre'],
    ['satisfied', 'somewhat satisfied', 'zufrieden', 'satisfait', 'satisfaite'],
    [
      'very satisfied',
      'extremely satisfied',
      'completely satisfied',
      'sehr zufrieden',
      'très satisfait',
      'très satisfaite',
    ],
  ],
  [
    ['very poor', 'terrible', 'awful'],
    ['poor', 'bad'],
    ['fair', 'average', 'ok', 'okay', 'acceptable'],
    ['good'],
    ['very good', 'excellent', 'outstanding'],
  ],
  [
    ['very difficult', 'extremely difficult'],
    ['difficult', 'somewhat difficult'],
    ['neutral', 'neither easy nor difficult', 'neither'],
    ['easy', 'somewhat easy'],
    ['very easy', 'extremely easy'],
  ],
]

const places = scales.map(
  (steps) => new Map(steps.flatMap((words, at) => words.map((word) => [word, at + 1] as const))),
)
const anywhere = new Map(places.flatMap((words) => [...words]))
const longestWord = 40

function bare(text: string): string {
  return text.length > longestWord
    ? ''
    : text
        .trim()
        .toLowerCase()
        .replace(/[-–/.]/g, ' ')
        .replace(/\s+/g, ' ')
}

/** 1 to 5 for a word of a five-point scale of satisfaction, quality or ease; null for any other. */
export function verbalScore(text: string): number | null {
  return anywhere.get(bare(text)) ?? null
}

/** Whether all of these are words of one and the same scale, and an end of it is among them. */
export function isVerbalScale(values: readonly string[]): boolean {
  const words = [...new Set(values.map(bare))]
  if (words.length < 2 || words.length > 10) return false
  return places.some((known) => words.every((word) => known.has(word)) && words.some((word) => isEnd(known.get(word))))
}

function isEnd(place: number | undefined): boolean {
  return place === 1 || place === 5
}
