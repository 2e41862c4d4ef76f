import { stopWords } from './stop-words.ts'

const german = `der die das den dem des ein eine einen einem einer eines und oder aber denn weil dass daß wenn als ob wie
  ich du er sie es wir ihr ihnen mich mir dich dir uns euch sich mein meine meinen meiner unser unsere unseren unserer
  euer eure ihre ihren ihrer sein seine man ist sind war waren bin bist seid wird werden wurde wurden worden hat habe
  haben hatte hatten kann können konnte muss müssen musste soll sollte will wollen würde darf mag nicht kein keine keinen
  keiner nichts nie noch nur schon auch so sehr zu zum zur im in an am auf aus bei beim mit nach von vom vor für um über
  unter durch gegen ohne bis seit zwischen hier da dort dann doch mal mehr viel immer jetzt was wer wo warum welche dies
  diese dieser dieses diesem diesen alle alles etwas einfach hin her beide jeder jede jedes ja nein lässt macht gibt wieder`
const french = `le la les un une des du de d l au aux et ou où mais donc car ni que qu qui quoi dont ce cet cette ces ça
  cela c je j tu il elle on nous vous ils elles me m te t se s lui leur leurs y en mon ma mes ton ta tes son sa ses notre nos
  votre vos est sont était étaient suis êtes être été ai as a avons avez ont avait avoir eu fait faire faut peut peux
  pouvez pouvoir doit ne n pas plus rien jamais trop très bien aussi encore toujours déjà si comme quand pour par sur sous
  dans avec sans chez entre vers depuis pendant avant après tout tous toute toutes même autre autres quelque chaque
  aucun aucune moins peu beaucoup assez ici là alors puis parce lorsque lors afin celui celle ceux celles avais aviez
  avaient aurait auraient ait aient serait seraient sera seront étions étiez n'y j'y l'on`
const spanish = `el la los las un una unos unas lo al del de y e o u pero sino que quien cual cuando donde como si no ni yo
  tú él ella nosotros ellos ellas usted ustedes me te se nos os le les mi mis tu tus su sus nuestro nuestra nuestros es son
  era eran fue fueron soy somos ser está están estaba estar estoy he ha han hay había haber tiene tienen tengo tener
  puede pueden hace hacer muy más menos mucho mucha muchos poco también ya aún todavía siempre nunca nada algo todo toda
  todos todas este esta esto estos estas ese esa eso esos aquel otro otra otros cada a ante bajo con contra desde en entre
  hacia hasta para por según sin sobre tras porque aunque mientras así solo sólo`
const italian = `il lo la i gli le un uno una di a da in con su per tra fra del dello della dei degli delle al allo alla ai
  agli alle dal dalla dai nel nello nella nei nelle sul sulla e ed o ma che chi cui come quando dove se non né io tu lui lei
  noi voi loro mi ti si ci vi ne mio mia nostro nostra nostri suo sua loro è sono era erano sia essere stato stata ho hai
  ha abbiamo hanno avere aveva fatto fare può possono più meno molto molta poco anche ancora già sempre mai niente tutto
  tutta tutti questo questa questi queste quello quella ogni altro altra perché però quindi così solo c l un dell nell all`
const dutch = `de het een en of maar want dus dat die dit deze er ik jij je u hij zij ze wij we jullie hun hen mij me mijn
  jouw uw ons onze haar zijn is was waren ben bent wordt worden werd heb heeft hebben had hadden kan kunnen kon moet moeten
  zal zou zullen wil niet geen niets nooit nog al ook zo zeer heel veel meer minder altijd te om in op aan bij met naar van
  voor uit over onder door tegen zonder tot sinds tussen hier daar dan toch als toen omdat wat wie waar waarom hoe welke
  alle alles iets elke andere wel maar weer gaat doen`
const portuguese = `o a os as um uma uns umas de do da dos das em no na nos nas ao aos à às por pelo pela para com sem
  sobre entre até desde e ou mas que quem qual quando onde como se não nem eu tu ele ela nós eles elas você vocês me te lhe
  meu minha nosso nossa seu sua seus suas é são era eram foi foram ser está estão estava estar tem têm tenho ter tinha há
  haver pode podem faz fazer muito muita mais menos pouco também já ainda sempre nunca nada algo tudo todo toda todos todas
  este esta isto esse essa isso aquele outro outra cada porque embora assim só`

const others: readonly ReadonlySet<string>[] = [german, french, spanish, italian, dutch, portuguese].map(
  (words) => new Set(words.trim().split(/\s+/)),
)

const FEWEST_HITS = 2
const SMALLEST_SHARE = 0.25

/**
 * The words of a text's own language that carry no topic. English unless clearly more of its words belong to German,
 * French, Spanish, Italian, Dutch or Portuguese: “die” is an article there and a topic here, so the lists must not mix.
 */
export const functionWordsOf = (words: readonly string[]): ReadonlySet<string> => {
  const hits = (set: ReadonlySet<string>): number => words.reduce((n, word) => (set.has(word) ? n + 1 : n), 0)
  const english = hits(stopWords)
  let most = Math.max(FEWEST_HITS - 1, english, SMALLEST_SHARE * words.length)
  let own = stopWords
  for (const set of others) {
    const count = hits(set)
    if (count <= most) continue
    most = count
    own = set
  }
  return own
}
