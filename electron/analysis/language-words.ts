import type { Language } from '#shared/domain/reading.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Languages of Latin letters, which only their words tell apart. */
export type LatinLanguage = Extract<
  Language,
  'en' | 'de' | 'fr' | 'es' | 'it' | 'nl' | 'pt' | 'sv' | 'da' | 'no' | 'fi' | 'pl'
>

/** The commonest short words of each language; a word of several languages counts for each of them a share. */
export const frequentWords: Readonly<Record<LatinLanguage, ReadonlySet<string>>> = {
  en: set(`the a an and or but of to in on at by for with from is are was were be been has have had do does did not no it
    its it's this that these those i i'm i've you we they he she my your our their me us them can could will would should
    may when where what which who how why there here if than then so as very too just only after before about into over
    all any some more most every again still never always get got don't doesn't didn't can't isn't wasn't won't nothing
    please thank thanks because while without nothing everything everyone something another both each other
    good great nice well better best very really much many need needs want make made take took time times day days
    people staff team service help helpful quick quickly easy slow app keep kept got find found work works use used
    i'd it'd we're you're they're couldn't wouldn't`),
  de: set(`der die das den dem des ein eine einen einem einer und oder aber ist sind war waren bin wird wurde werden hat
    haben hatte habe kann können muss müssen soll nicht kein keine ich du er sie es wir ihr uns mich mir ihnen sich mein
    unser unsere zu zum zur im in am an auf aus bei beim mit nach von vom für um über durch ohne bis seit auch noch nur
    schon sehr so wenn als wie dass weil mehr immer wieder alles etwas nichts leider bitte danke wo was wer doch dann hier
    man viel zu gut beim unsere unserem jeden jede jeder dieser diese dieses erst kaum schnell
    einfach einfache super funktioniert mehr keinen`),
  fr: set(`le la les un une des du de d l et ou où mais donc que qu qui quoi est sont était suis être ai as a avons avez
    ont avait fait faut peut ne n pas plus rien jamais je j il elle on nous vous ils elles me se s lui leur y en mon ma
    mes ton son sa ses notre nos votre vos ce cet cette ces ça c c'est au aux par pour sur sous dans avec sans chez entre
    depuis très trop bien aussi encore toujours tout tous toute toutes même si comme quand car merci bon peu beaucoup
    j'ai n'est d'un d'une qu'il moins chaque rapide personnel choix accueil prix
    magasin agréable sympathique satisfait satisfaite`),
  es: set(`el la los las un una unos lo al del de y e o pero que quien cuando donde como si no ni yo me te se nos le les
    mi mis su sus nuestro nuestra es son era fue fueron ser está están estaba he ha han hay tiene tienen tengo puede
    pueden hace muy más menos mucho mucha poco también ya aún siempre nunca nada algo todo toda todos este esta esto ese
    esa cada a con desde en entre hasta para por según sin sobre porque aunque así gracias bien`),
  it: set(`il lo la i gli le un uno una di a da in con su per tra del dello della dei degli delle al alla ai alle dal dalla
    nel nella nei sul sulla e ed o ma che chi cui come quando dove se non mi ti si ci vi ne mio mia nostro nostra suo sua
    loro è sono era erano essere stato stata ho hai ha abbiamo hanno avere fatto può possono più meno molto poco anche
    ancora già sempre mai niente tutto tutti questo questa questi quello ogni perché però così solo grazie bene c'è`),
  nl: set(`de het een en of maar want dus dat die dit deze er ik jij je u hij zij ze wij we jullie hun mij me mijn uw ons
    onze haar zijn is was waren ben bent wordt worden werd heb heeft hebben had kan kunnen kon moet moeten zal zou willen
    wil niet geen niets nooit nog al ook zo zeer heel veel meer altijd te om in op aan bij met naar van voor uit over
    onder door tegen zonder tot sinds hier daar dan toch als toen omdat wat wie waar hoe alle alles iets weer bedankt`),
  pt: set(`o a os as um uma uns umas de do da dos das em no na nos nas ao aos à às por pelo pela para com sem sobre entre
    até desde e ou mas que quem quando onde como se não nem eu me te lhe meu minha nosso nossa seu sua é são era foi foram
    ser está estão estava tem têm tenho ter tinha há pode podem faz fazer muito muita mais menos pouco também já ainda
    sempre nunca nada algo tudo todo toda todos este esta isto esse essa isso cada porque obrigado obrigada só bem dia mesmo pelos demais qualquer sem seria gostaria preço muitos muitas nem pela`),
  sv: set(`och att det som en ett den de är var jag du han hon vi ni man inte på i av för med till från om har hade kan
    kunde ska skulle vill måste blir blev men eller så när där här vad vem hur varför mycket mer mest också bara än efter
    innan utan över under mellan alla allt något några ingen inget aldrig alltid min mitt mina din vår våra sin sitt er
    oss mig dig sig dem vara varit finns tack bra väldigt samma dag dagen gången gånger svar veckor stora hittar fungerar snabbt behöver vårt deras`),
  da: set(`og at det som en et den de er var jeg du han hun vi i man ikke på af for med til fra om har havde kan kunne
    skal skulle vil måtte bliver blev men eller så når der her hvad hvem hvordan hvorfor meget mere mest også kun end
    efter før uden over under mellem alle alt noget nogle ingen intet aldrig altid min mit mine din vores sin sit os mig
    dig sig dem være været findes tak godt blevet hvor jer vores anden gang gange virker samme kunne hjælp hjælper deres fordi selv nej altså lige gerne synes få`),
  no: set(`og å det som en et den de er var jeg du han hun vi dere man ikke på i av for med til fra om har hadde kan kunne
    skal skulle vil måtte blir ble men eller så når der her hva hvem hvordan hvorfor mye mer mest også bare enn etter før
    uten over under mellom alle alt noe noen ingen ingenting aldri alltid min mitt mine din vår våre sin sitt oss meg deg
    seg dem være vært finnes takk bra veldig blitt hvor vårt deres bør fikk sier virker etter ganske nei ja skjer burde også`),
  fi: set(`ja on ei se että en olen olet ovat oli olivat ole olla ollut minä sinä hän me te he tämä tuo ne nämä joka
    jotka mikä mitä kuka missä milloin miten miksi kun jos niin myös vain mutta tai kuin vielä jo aina koskaan kaikki
    mitään hyvin paljon enemmän liian sekä ilman kanssa jälkeen ennen yli alle minun sinun meidän teidän heidän sen tämän
    voi voin pitää saa kiitos erittäin eikä meille minulle olisi emme ette eivät`),
  pl: set(`i w z na do nie się jest są to że jak ale lub czy o od po za dla przez przed przy bez pod nad ze we u tak ten ta
    te tego tej tym który która które co kto gdzie kiedy dlaczego bardzo więcej tylko też także już jeszcze zawsze nigdy
    wszystko nic coś mnie mi ja ty on ona my wy oni ich jego jej nasz nasza nasze mój moja był była było były być mam ma
    mamy mają może można trzeba dziękuję dobrze oraz aby żeby ponieważ jestem nam`),
}

/** Letters that few languages write. */
export const tellingLetters: readonly { readonly letters: RegExp; readonly languages: readonly LatinLanguage[] }[] = [
  { letters: /ß/, languages: ['de'] },
  { letters: /[äü]/, languages: ['de', 'sv', 'fi'] },
  { letters: /ö/, languages: ['de', 'sv', 'fi'] },
  { letters: /[ñ¿¡]/, languages: ['es'] },
  { letters: /[ãõ]/, languages: ['pt'] },
  { letters: /[œêûîëï]/, languages: ['fr'] },
  { letters: /[àèù]/, languages: ['fr', 'it'] },
  { letters: /ì|ò/, languages: ['it'] },
  { letters: /ç/, languages: ['fr', 'pt'] },
  { letters: /å/, languages: ['sv', 'da', 'no'] },
  { letters: /[øæ]/, languages: ['da', 'no'] },
  { letters: /[łżźśćńąę]/, languages: ['pl'] },
  { letters: /\p{L}(?:ly|ght|ness|ful|ing|wh\p{L}+)(?!\p{L})/u, languages: ['en'] },
  { letters: /\p{L}(?:ung|ungen|keit|lich|isch|ieren)(?!\p{L})/u, languages: ['de'] },
  { letters: /\p{L}(?:eux|eur|eurs|ité|aux|ais)(?!\p{L})/u, languages: ['fr'] },
  { letters: /\p{L}(?:ción|dad|mente|ando|iendo)(?!\p{L})/u, languages: ['es'] },
  { letters: /\p{L}(?:zione|mente|ità|ando|etto)(?!\p{L})/u, languages: ['it'] },
  { letters: /\p{L}(?:ção|ções|dade|mente|ando)(?!\p{L})/u, languages: ['pt'] },
  { letters: /\p{L}(?:lijk|heid|ij\p{L})/u, languages: ['nl'] },
  { letters: /[óíú]/, languages: ['es', 'pt', 'pl'] },
  { letters: /\b\p{L}*(?:yy|ää|öö|aa)\p{L}*\b/u, languages: ['fi'] },
]
