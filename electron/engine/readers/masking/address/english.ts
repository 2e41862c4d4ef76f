import { freshNumber, gap, name } from './street-words.ts'

const capitals = (alternatives: string): string => `${alternatives}|${alternatives.toUpperCase()}`

/** Names of streets end in these; the second list also means other things, so it counts in capitals alone. */
const clear = capitals(
  'Street|St|Road|Rd|Avenue|Ave|Av|Lane|Ln|Boulevard|Blvd|Terrace|Crescent|Cres|Parkway|Pkwy|Highway|Hwy|Turnpike|Mews|Wharf|Freeway|Expressway',
)
const unclear = capitals(
  'Drive|Dr|Court|Ct|Place|Pl|Square|Sq|Way|Close|Gardens|Grove|Circle|Cir|Trail|Hill|Row|Walk|Park|Quay|Yard|Rise|View|Green|Loop|Alley|Path|Plaza|Point|Bend|Broadway',
)
const clearInSmall = 'street|road|avenue|lane|boulevard|drive|st|rd|ave|blvd'

const compass = String.raw`(?:(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\.?[ ])?`
const unit = String.raw`(?:Flat|Apartment|Apt\.?|Unit|Suite|Ste\.?|Floor|Room|Rm\.?|Bldg\.?|Building|#)[ ]?#?[\w-]{1,6}`
const number = String.raw`\d{1,5}(?:[-–]\d{1,5})?[A-Za-z]?`
const streetName = String.raw`(?:(?:${name}|\d{1,3}(?:st|nd|rd|th))[ ]){1,4}`
const notAStreet = String.raw`(?:Google|One|Team|Shared|Hard|Flash|Network|My|USB|External|Disk|Tape|Wall|Big|High|Next|Only|Right|Wrong|Same|Best|First|Second|Third|Last|Any|Every|No|(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?)[ ]`
const zip = String.raw`[A-Z]{2}(?:[ ]+\d{5}(?:-\d{4})?)?(?![\p{L}\p{N}])|\d{5}(?:-\d{4})?(?![\p{N}])`
const postcode = String.raw`[A-Za-z]{1,2}\d[A-Za-z\d]?[ ]?\d[A-Za-z]{2}(?![\p{L}\p{N}])`
const town = String.raw`(?:${name}(?:[ ]${name}){0,2})`
const tail = String.raw`(?:${gap}${unit})?(?:(?:,[ ]?(?:\r?\n)?|[ ]|\r?\n)${town}){0,2}(?:,[ ]?|[ ]|\r?\n)(?:${zip}|${postcode})|${gap}${unit}|${gap}(?:${postcode})`
const before = String.raw`(?<=(?:[Ll]ives?|[Ll]iving|[Ll]ocated|[Dd]eliver(?:y|ed)?|[Ss]en[dt]|[Ss]hip(?:ped|ping)?|[Mm]oved?|[Aa]ddress|office|house|home|parcel|package|went|stay(?:ing)?|me|it)(?:[ ](?:is|it|now|to|at|in|on|new|has|was|the)){0,3}[ ]?:?[ ])`

/** Britain, Ireland, North America, Australia: number, name, kind of street, then town and postcode where they follow. */
export const englishAddresses: readonly RegExp[] = [
  new RegExp(
    String.raw`${freshNumber}(?:${unit},?[ ])?(?!(?:19|20)\d\d[ ])${number},?[ ]${compass}(?!${notAStreet})${streetName}(?:(?:${clear})(?![\p{L}\p{N}])|(?:${unclear})(?![\p{L}\p{N}]))(?![ ](?:View|Journal|Fest))\.?(?:[ ](?:N|S|E|W|NE|NW|SE|SW)(?![\p{L}.]))?(?:${tail})?`,
    'gu',
  ),
  new RegExp(
    String.raw`${before}${number}[ ](?:[a-z]{2,20}[ ]|\d{1,3}(?:st|nd|rd|th)[ ]){1,3}?(?:${clearInSmall})(?![\p{L}\p{N}])(?:${tail})?`,
    'gu',
  ),
  new RegExp(
    String.raw`${freshNumber}(?:${unit},?[ ])?${number}[ ](?:[\p{L}'’.]{2,20}[ ]|\d{1,3}(?:st|nd|rd|th)[ ]){1,3}?(?:${clearInSmall}|way|place|court|close|square)(?![\p{L}\p{N}])\.?(?:(?:,[ ]?|[ ])[\p{L}'’.-]{2,20}){0,3}(?:,[ ]?|[ ])(?:[A-Z]{2}[ ]\d{5}(?:-\d{4})?|${postcode})`,
    'giu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:G?P\.?[ ]?O\.?[ ]?B(?:ox|OX)|p\.?[ ]?o\.?[ ]?box|[Pp]ost(?:al)?[ ](?:[Oo]ffice[ ])?[Bb]ox)[ ]?(?:[Nn]o\.?|#|number)?[ ]?\d{1,6}(?![\p{L}\p{N}])(?:${tail})?`,
    'gu',
  ),
]
