const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Words that speak well of something; one of the stronger list counts twice. */
export const goodWords = set(`
  good nice fine easy easily simple fast quick quickly prompt promptly helpful friendly kind kindly polite courteous clean
  clear clearly smooth smoothly reliable reliably stable useful handy happy glad pleased satisfied pleasant pleasantly
  enjoy enjoyed enjoys enjoyable like liked likes love works worked fair cheap affordable comfortable comfy cosy warm caring
  attentive patient professional knowledgeable competent efficient efficiently thorough supportive understanding respectful
  welcoming welcome safe secure intuitive straightforward convenient flexible powerful robust solid accurate correct
  precise solved fixed resolved sorted saved saves improved improvement improves better appreciate appreciated grateful
  thank thanks thankful recommend recommended trust trusted impressed impressive interesting fun fresh tasty calm relaxed
  reassured reassuring helped listened responsive proactive transparent honest generous value quality punctual spotless
  tidy modern attractive pretty smart clever dignity respect comfort success successful successfully confident
  effortless effortlessly seamless seamlessly painless worth congratulations well done gem asset kudos
  earlier cheaper faster quicker easier safer clearer sooner cool neat yay win winner relieved bonus treat treated
`)
export const veryGoodWords = set(`
  great excellent perfect perfectly amazing awesome fantastic wonderful outstanding superb brilliant brilliantly exceptional
  delighted loved loves lovely beautiful beautifully gorgeous best delicious fabulous incredible marvellous marvelous
  flawless flawlessly magnificent terrific stellar thrilled favourite favorite phenomenal unbeatable lifesaver magical
  impeccable rock rocks
`)

/** Words that speak ill of something; one of the stronger list counts twice. */
export const badWords = set(`
  bad badly poor poorly slow slowly late delay delayed delays wait waited waiting waits difficult hard complicated
  complex confusing confused unclear cluttered messy dirty noisy cold rude unfriendly unhelpful impolite dismissive ignored
  ignore ignores missing lost lose loses lack lacks lacking broken breaks break broke bug bugs buggy error errors issue
  issues problem problems trouble fail fails failed failing failure failures crash crashes crashed crashing freeze freezes
  frozen froze stuck hang hangs lag lags laggy expensive overpriced pricey costly costs fee fees overcharged charged wrong
  wrongly incorrect inaccurate mistake mistakes unable impossible cannot cant refused refuse refuses denied declined
  rejected cancel cancelled canceled cancelling cancels damaged faulty defective torn scratched dead unusable unreliable
  unstable inconsistent outdated clunky clumsy tedious manual manually painful pain frustrated frustrating frustration
  annoyed annoying annoyance angry upset unhappy sad disappointed disappointing disappointment dissatisfied unsatisfied
  unacceptable unfair unprofessional incompetent careless worse sorry complaint complain complained complaining hassle
  nuisance inconvenient inconvenience uncomfortable unsafe worried worry worrying concerned stress stressful stressed
  anxious scared tired sick boring dull weak shabby understaffed overcrowded crowded cramped neglected forgot forgotten
  forget unanswered unresolved blocked locked stolen fraud scam spam limited limits nobody ridiculous joke excuse
  excuses lie lied lies liar shame ashamed fault blame outage outages downtime timeout timeouts workaround workarounds
  useless pointless waste wasted wasting rigid stubborn gave quit leaving left switched refund overbooked disaster
  swallowed dropped drops cut downhill ransom warning promised blunt leak leaks dizzy bleeding nowhere blurry rigidly
`)
export const veryBadWords = set(`
  terrible terribly horrible horribly awful awfully worst hate hated hates disgusting disgusted disgrace disgraceful
  appalling atrocious dreadful nightmare abysmal shocking shambles pathetic horrendous furious outraged outrageous
  inedible unforgivable inexcusable insulting insulted garbage rubbish crap crappy sucks suck sucked fuck fucking shit
  hell stupid unbelievable
`)

/** Turn the next few words around: “not good”, “without a problem”, “no longer slow”. */
export const negations = set(`
  not no never none without hardly barely nothing isn't wasn't aren't weren't don't doesn't didn't won't wouldn't can't
  couldn't haven't hasn't hadn't cannot isnt wasnt dont doesnt didnt wont cant nor neither fewer less
`)
export const strengtheners = set(`
  very really so extremely incredibly absolutely totally completely utterly far highly super too always constantly
  truly deeply insanely ridiculously every
`)
export const weakeners = set('slightly somewhat fairly quite rather bit little mostly generally sometimes occasionally')
/** What comes after one of these is what the sentence is about. */
export const contrasts = set('but however yet although though except unfortunately')
