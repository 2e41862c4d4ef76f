import { endOfNumber, freshNumber, gap, houseNumber, inAnyCase, name } from './street-words.ts'

const town = String.raw`${name}(?:[ -](?:(?:sur|sous|en|lès|le|la|les|de|del|della|di|y)[ -]|d['’])?${name}){0,2}`
const tail = String.raw`(?:(?:${gap}(?:[A-Z]{1,2}-)?\d{5}|(?:,[ ]?|\r?\n)(?:[A-Z]{1,2}-)?\d{4})[ ]${town}(?:[ ](?:cedex|CEDEX|Cedex)(?:[ ]\d{1,2})?)?(?:[ ]\([A-Z]{2}\))?)?`
const shortTail = String.raw`${gap}(?:[A-Z]{1,2}-)?\d{4,5}[ ]${town}(?:[ ]\([A-Z]{2}\))?`

const french = inAnyCase(
  'rue|avenue|av\\.|boulevard|boul\\.|bd\\.?|bld\\.?|chemin|ch\\.|allée|impasse|place|pl\\.|quai|route|rte|square|sentier|ruelle|faubourg|montée|esplanade',
)
const frenchClear = inAnyCase('rue|avenue|boulevard|bd|chemin|allée|impasse|quai|route|cours|passage')
const frenchJoin = String.raw`(?:(?:de[ ]la|des|du|de|le|la|les|aux?|à|en|sur|et)[ ]|(?:de[ ])?[ld]['’])`
const frenchNumber = String.raw`${freshNumber}\d{1,4}(?:[ ]?(?:bis|ter|quater)|[ ]?[A-D](?![\p{L}]))?,?[ ]`

const spanish = inAnyCase(
  'calle|c/|avenida|avda?\\.?|av\\.|plaza|pza\\.?|paseo|pº|camino|carretera|ctra\\.?|ronda|travesía|callejón|carrer|rúa|rua|glorieta|rambla|avinguda',
)
const italian = inAnyCase(
  'via|viale|v\\.le|corso|c\\.so|piazza|p\\.za|p\\.zza|piazzale|p\\.le|largo|vicolo|strada|lungomare|lungotevere|contrada|borgo|salita',
)
const join = String.raw`(?:(?:de[ ]las?|de[ ]los|del|de|dels?|las?|los|el|y|i|da|do|dos|della|delle|degli|dello|dei|di|e)[ ]|(?:dell|d|l|sant)['’])`
const streetName = String.raw`${join}{0,2}(?:\d{1,2}[ ](?:de[ ])?)?\p{Lu}[\p{L}'’.]{0,30}(?:[ ]${join}{0,2}${name}){0,4}?`
/** What a message goes by, not where someone lives. */
const notAStreet = String.raw`(?:(?:Microsoft[ ])?(?:Teams|Slack|Zoom|E-?[Mm]ail|Mail|Whats[Aa]pp|Chat|API|SMS|Web|App|Internet|Telefono|Telefon|Teléfono|Excel|Google|Outlook|Skype|PEC|FTP|VPN|CSV|REST|Amazon|Apple|Android|Stripe|PayPal|Zapier)(?![\p{L}]))`
const numberSign = String.raw`(?:,[ ]?|[ ])(?:(?:n\.?[º°o]?\.?|n[úu]m(?:ero|\.)?|nº|N[º°]|civico)[ ]?)?`
const floor = String.raw`(?:,?[ ]\d{1,2}[ºª°](?:[ ]?[\p{L}\d]{1,3}(?![\p{L}\p{N}]))?)?`

/** France, Spain, Italy, Wallonia, Romandy: in French the number stands before the street, else after it. */
export const romanceAddresses: readonly RegExp[] = [
  new RegExp(
    String.raw`${frenchNumber}(?:${french})[ ]${frenchJoin}{0,2}(?:\d{1,2}[ ])?${name}(?:[ ]${frenchJoin}{0,2}${name}){0,3}${tail}`,
    'gu',
  ),
  new RegExp(
    String.raw`${frenchNumber}(?:${frenchClear})[ ](?:${frenchJoin}{0,2}[\p{L}'’-]{2,20}[ ]?){1,4}?(?:,[ ]?|(?<=[ ])|\r?\n)\d{5}[ ]${town}`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<=(?:habite|adresse|vis|demeure|livr\p{L}{1,8}|situé\p{L}{0,2}|colis|domicile|bureau|siège)(?:[ ](?:est|au|à|le|a|été|laissé|déposé|se|trouve)){0,4}[ ]?:?[ ])\d{1,4}(?:[ ]?(?:bis|ter))?,?[ ](?:${frenchClear})[ ]${frenchJoin}{1,2}[\p{L}'’-]{2,20}`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${spanish})[ ]?(?!${notAStreet})${streetName}${numberSign}${houseNumber}${endOfNumber}${floor}${tail}`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])Gran V[ií]a(?:[ ]${streetName})?${numberSign}${houseNumber}${endOfNumber}${floor}${tail}`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${italian})[ ](?!${notAStreet})${streetName}${numberSign}${houseNumber}${endOfNumber}(?:[ ]?int\.?[ ]?\d{1,3})?${tail}`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${spanish}|${italian})[ ](?:[\p{L}'’.]{2,20}[ ]){1,4}?\d{1,4}[ ]?[a-z]?${shortTail}`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:[Bb]o[iî]te [Pp]ostale|[Aa]partado(?: de [Cc]orreos)?|[Cc]asella [Pp]ostale|[Cc]aixa [Pp]ostal)[ ]?(?:n[°ºo.]{0,2}[ ]?)?\d{1,6}(?![\p{L}\p{N}])${tail}`,
    'gu',
  ),
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:B\.?P\.?|C\.?P\.?)[ ]?\d{1,6}${shortTail}`, 'gu'),
]
