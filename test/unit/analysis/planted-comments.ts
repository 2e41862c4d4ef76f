import { seeded } from '#analysis/rng.ts'

/** Openings, complaints and endings of five made-up topics; no word of a topic's own stands in another's. */
const topics: readonly (readonly (readonly string[])[])[] = [
  [
    ['The invoice', 'My last bill', 'The monthly charge', 'What I was billed', 'The invoice total'],
    [
      'was wrong',
      'did not match the contract',
      'included a fee nobody explained',
      'came out twice',
      'was far too high',
    ],
    [
      'and the refund took weeks',
      'and finance had to correct it',
      'for the second month',
      '',
      'as I noticed when paying',
    ],
  ],
  [
    ['The courier', 'The parcel', 'My delivery', 'The package', 'Our shipment'],
    ['arrived late', 'came damaged', 'was left in the rain', 'went to the wrong address', 'never turned up'],
    [
      'although tracking said otherwise',
      'and the box was crushed',
      'before the holiday',
      '',
      'so I collected it from the depot',
    ],
  ],
  [
    ['The app', 'The mobile app', 'Your phone app', 'The latest version', 'The login screen'],
    ['crashes', 'freezes on start', 'keeps logging me out', 'is slow to load', 'shows an error'],
    ['since the update', 'on my tablet', 'whenever I open the settings', '', 'after I enter my password'],
  ],
  [
    ['The support agent', 'Your help desk', 'The person on chat', 'Support', 'The service team'],
    [
      'was friendly',
      'answered my question quickly',
      'solved it in minutes',
      'listened patiently',
      'was polite and clear',
    ],
    ['and knew the product', 'on the first call', 'which I appreciate', '', 'and followed up by email'],
  ],
  [
    ['The training', 'Your onboarding session', 'The course', 'The workshop', 'The webinar'],
    ['was too basic', 'skipped the reports', 'needs more exercises', 'was well structured', 'went too fast'],
    ['for new colleagues', 'with good slides', 'given by the trainer', '', 'so I watched the recording'],
  ],
]

export interface Planted {
  readonly texts: readonly string[]
  /** The topic of each text. */
  readonly topics: readonly number[]
}

/** `perTopic` different comments of each topic, topics taking turns. */
export const plantedComments = (perTopic: number): Planted => {
  const random = seeded(11)
  const seen = new Set<string>()
  const texts: string[] = []
  const planted: number[] = []
  for (let i = 0; texts.length < perTopic * topics.length; i = (i + 1) % topics.length) {
    let text = ''
    do
      text = (topics[i] ?? [])
        .map((parts) => parts[Math.floor(random() * parts.length)] ?? '')
        .join(' ')
        .trim()
    while (seen.has(text))
    seen.add(text)
    texts.push(text)
    planted.push(i)
  }
  return { texts, topics: planted }
}
