const articlesAndPronouns = `
  a an the this that these those i me my mine myself we us our ours ourselves you your yours yourself yourselves he him
  his himself she her hers herself it its itself they them their theirs themselves one ones who whom whose which what
  someone something somebody anyone anything anybody everyone everything everybody nobody nothing none`
const verbs = `
  am is are was were be been being have has had having do does did doing done can could will would shall should may might
  must ought get gets got gotten getting go goes going gone went come comes came coming make makes made making take takes
  took taken taking give gives gave given giving let lets put puts keep keeps kept say says said want wants wanted need
  needs needed know knows knew see sees saw seem seems think thinks thought try tries tried trying use uses used using`
const joints = `
  and or but nor so yet if then than because as until while of at by for with about against between into through during
  before after above below to from up upon down in out on off over under again further since without within across along
  among around behind beside besides beyond despite except inside outside onto per toward towards via whether though
  although unless however therefore thus hence instead otherwise`
const adverbs = `
  not no never ever only just also too very really quite rather almost already always often sometimes still even much many
  more most less least few several some any each every either neither both all other others another such same own here
  there where when why how now soon once twice later maybe perhaps please well anyway else away back actually basically
  simply totally definitely honestly literally etc`
const shortForms = `
  i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll we're we've we'd we'll
  they're they've they'd they'll that's there's here's what's who's where's how's let's isn't aren't wasn't weren't don't
  doesn't didn't haven't hasn't hadn't can't cannot couldn't won't wouldn't shan't shouldn't mustn't ain't im ive id dont
  doesnt didnt cant couldnt wont wouldnt isnt wasnt arent youre theyre thats whats u ur r n y'all`
const politeness = `thanks thank thx ty hi hello hey dear sorry ok okay yes yeah yep nope lol wow oh ah um regards cheers`

/** English words that carry no topic: skipped as features and at the ends of phrases. */
export const stopWords: ReadonlySet<string> = new Set(
  [articlesAndPronouns, verbs, joints, adverbs, shortForms, politeness].join(' ').trim().split(/\s+/),
)
