const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''))

/** Words that say how a company is built, not which one it is: with or without them it may be the same customer. */
const neutral = listed(
  `a an and of for the de del la le les der die das du des und et y e in at
   group groupe gruppe grupo gruppo holding holdings international global worldwide
   services service solutions solution systems system technologies technology tech software digital
   consulting consultants partners partner associates enterprises enterprise industries industry
   online web com net org io app hq headquarters main corporate`,
)

/** Words that say what a company does or is: on their own they tell no customer, but two companies of a group differ by them. */
const trade = listed(
  `national europe european america american asia africa data advisors advisory management capital ventures investments
   manufacturing products supplies supply trading logistics bank insurance finance financial credit energy power gas oil
   water electric media communications telecom networks network health healthcare hospital medical pharma
   pharmaceuticals university college school foods food retail stores store shop shops market markets hotel hotels
   resorts restaurants travel airlines labs lab laboratories laboratory research institute studio studios design works
   construction properties property estate estates homes realty city county state government department ministry council
   office agency customer client account company business test demo sample unknown none other various misc anonymous
   private individual self new old north south east west central united first general standard premier best`,
)

export const isNeutral = (word: string): boolean => neutral.has(word)

/** Tells no customer by itself. */
export const isGeneric = (word: string): boolean => neutral.has(word) || trade.has(word) || /^\p{L}$/u.test(word)

/** Written short and long. */
const written: Readonly<Record<string, string>> = {
  intl: 'international',
  int: 'international',
  natl: 'national',
  mfg: 'manufacturing',
  svc: 'services',
  svcs: 'services',
  service: 'services',
  sys: 'systems',
  system: 'systems',
  tech: 'technologies',
  technology: 'technologies',
  techs: 'technologies',
  univ: 'university',
  assoc: 'associates',
  assn: 'association',
  bros: 'brothers',
  mgmt: 'management',
  mgt: 'management',
  dept: 'department',
  govt: 'government',
  lab: 'laboratories',
  labs: 'laboratories',
  laboratory: 'laboratories',
  pharma: 'pharmaceuticals',
  comms: 'communications',
  dist: 'distribution',
  ind: 'industries',
  inds: 'industries',
  industry: 'industries',
  ins: 'insurance',
  fin: 'financial',
  hosp: 'hospital',
  med: 'medical',
  centre: 'center',
  ctr: 'center',
  holdings: 'holding',
  solution: 'solutions',
  soln: 'solutions',
  solns: 'solutions',
  partner: 'partners',
  grp: 'group',
  gp: 'group',
  groupe: 'group',
  st: 'saint',
  mt: 'mount',
}

/** A word as it is compared: 'Mfg' as 'manufacturing', 'Labs' as 'laboratories'. */
export const writtenOut = (word: string): string => written[word] ?? word

const places = listed(
  `uk usa us gb eu emea apac latam nordics benelux dach anz america americas europe asia africa
   australia austria belgium brazil canada chile china colombia croatia czechia denmark egypt england estonia finland
   france germany greece hungary iceland india indonesia ireland israel italy japan kenya korea latvia lithuania
   luxembourg malaysia mexico morocco netherlands nigeria norway pakistan peru philippines poland portugal romania
   scotland serbia singapore slovakia slovenia spain sweden switzerland taiwan thailand turkey ukraine vietnam wales
   argentina deutschland espana italia osterreich schweiz suisse nederland belgique brasil polska sverige norge danmark
   suomi london paris berlin tokyo madrid dublin amsterdam zurich`,
)

/** Countries, regions and a few cities: two names that differ in them only are two companies of one group. */
export const isPlace = (word: string): boolean => places.has(word)

/** Pairs that are a letter or two apart and mean something else. */
const opposites: ReadonlySet<string> = new Set(
  ['north south', 'east west', 'eastern western', 'northern southern', 'upper lower', 'inner outer', 'old new', 'first fast',
   'pacific atlantic'].flatMap((pair) => [pair, pair.split(' ').reverse().join(' ')]), // prettier-ignore
)

export const areOpposite = (one: string, other: string): boolean => opposites.has(`${one} ${other}`)
