import * as austria from 'stdnum/lib/cjs/at/vnr.js'
import * as belgium from 'stdnum/lib/cjs/be/nn.js'
import * as brazil from 'stdnum/lib/cjs/br/cpf.js'
import * as switzerland from 'stdnum/lib/cjs/ch/ssn.js'
import * as china from 'stdnum/lib/cjs/cn/ric.js'
import * as czechia from 'stdnum/lib/cjs/cz/rc.js'
import * as germanPension from 'stdnum/lib/cjs/de/svnr.js'
import * as denmark from 'stdnum/lib/cjs/dk/cpr.js'
import * as spain from 'stdnum/lib/cjs/es/dni.js'
import * as spainForeigner from 'stdnum/lib/cjs/es/nie.js'
import * as finland from 'stdnum/lib/cjs/fi/hetu.js'
import * as france from 'stdnum/lib/cjs/fr/nir.js'
import * as india from 'stdnum/lib/cjs/in/aadhaar.js'
import * as italy from 'stdnum/lib/cjs/it/codicefiscale.js'
import * as korea from 'stdnum/lib/cjs/kr/rrn.js'
import * as mexico from 'stdnum/lib/cjs/mx/curp.js'
import * as norway from 'stdnum/lib/cjs/no/fodselsnummer.js'
import { passesLuhn } from '../card.ts'

const checked =
  ({ validate }: { readonly validate: (value: string) => { readonly isValid: boolean } }) =>
  (written: string): boolean =>
    validate(written).isValid

/** Whether a number has the date and check digits that its country's rules ask for. */
export const rightNumber = {
  austria: checked(austria),
  belgium: checked(belgium),
  brazil: checked(brazil),
  switzerland: checked(switzerland),
  china: checked(china),
  czechia: checked(czechia),
  denmark: checked(denmark),
  finland: checked(finland),
  france: checked(france),
  germanPension: checked(germanPension),
  india: checked(india),
  italy: checked(italy),
  korea: checked(korea),
  mexico: checked(mexico),
  norway: checked(norway),
  spain: checked(spain),
  spainForeigner: checked(spainForeigner),
  sweden: (written: string): boolean => passesLuhn(written.replace(/\D/g, '').slice(-10)) && hasDate(written),
  unitedStates: (written: string): boolean => !/^(?:000|666)|-00-|-0000$/.test(written),
}

/** Whether the six digits before a separator are a year, month and day of two digits each. */
function hasDate(written: string): boolean {
  const [, month = '0', day = '0'] = /(\d\d)(\d\d)[-+]/.exec(written) ?? []
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
}
