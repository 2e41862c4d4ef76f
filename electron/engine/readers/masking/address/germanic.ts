import { endOfNumber, gap, germanicNumber, name } from './street-words.ts'

const clearEnding =
  'stra(?:ß|ss)e|str\\.|allee|gasse|chaussee|damm|ufer|straat|laan|gracht|kade|singel|dijk|dreef|steeg|plantsoen|twiete|stieg|gässchen|plein'
const unclearEnding = 'weg|platz|ring|markt|graben|promenade|brücke'
/** Endings of towns, people and things as well, so they need a postcode behind them. */
const rareEnding =
  'hof|berg|tor|wall|pfad|zeile|steig|garten|feld|wiese|kamp|park|pad|baan|burg|wal|veld|oord|akker|hoek|weide'
/** Compounds that end like streets and are none. */
const notAStreet =
  '(?:Arbeits|Park|Stell|Sitz|Lager|Speicher|Tisch|Steh|Um|Rück|Aus|Mittel|Hin|Heim|Liefer|Vertriebs|Rechts|Post|Dienst|Lösungs|Bestell|Zahlungs|Kommunikations|Bahn|Bau|Super|Bauern|Fried|Flug|Spiel|Camping|Fußball|Markt|Arbeidsmarkt|Snel|Spoor|Lucht|Woning|Aktien|Eigentums|Text|Eingabe|Such|Pflicht|Daten|Zahlen|Formular|Kommentar|Spielfeld|Freund|Um|Zeit|Er|Listen|Bahnsteig|Kindergarten)(?:weg|platz|ring|markt|hof|graben|berg|tor|wall|feld|park|veld)(?![\\p{L}])|\\p{L}*(?:[aeiou]ring|Spring|String|Bring)(?![\\p{L}])'

const article =
  '(?:Der|Die|Das|Dem|Den|Des|Am|Auf|Im|Ein|Eine|Einen|Einer|Kein|Keine|Dieser|Diese|Diesem|Diesen|Jeder|Jede|Mein|Meine|Unser|Unsere|Ihre?|In|An|Vom|Zum|Zur|Welche|Welcher|Nächste|Erste|Zweite|Nur|Ich|Wir|Und|De|Het|Een|Deze|Onze|Mijn)[ ]'
const place = String.raw`(?:Bad[ ]|St\.[ ]|Sankt[ ]|Den[ ]|'s-|New[ ])?${name}(?:[ ](?:am|an[ ]der|ob[ ]der|im|bei|aan[ ]den|aan[ ]de|op)[ ]${name}|/${name})?(?:[ ]\(${name}\))?`
const germanTail = String.raw`${gap}(?:[A-Z]{1,2}[- ])?\d{4,5}[ ]${place}`
const dutchTail = String.raw`${gap}\d{4}[ ]?[A-Z]{2}(?![\p{L}\p{N}])(?:${gap}${place})?`
const postcode = String.raw`(?:${dutchTail}|${germanTail})`
const tail = String.raw`(?:[ ](?:/[ ]?)?(?:Top|Hs\.?|bis|[IVX]{1,4}|links|rechts|hinten|\d\.[ ](?:OG|Etage|Stock))(?![\p{L}]))?${postcode}?`
const first = String.raw`(?:(?:Prins(?:es)?|Koning(?:in)?|Burgemeester|Burg\.|Graaf|[Vv]an(?: der| den| de)?|Oude|Nieuwe|Lange|Korte|Sint|St\.|Eerste|Tweede|Derde|Dr\.|Alte|Neue|Obere|Untere|Große|Kleine|Jan|Pieter|Hoge|Lage)[ ]){0,3}`

/** Germany, Austria, Switzerland, the Netherlands, Flanders: street, number, then postcode and town where they follow. */
export const germanicAddresses: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])${first}(?!${notAStreet})\p{Lu}[\p{L}-]{1,30}(?:(?:${clearEnding})[ ]?|(?:${unclearEnding})[ ])${germanicNumber}${endOfNumber}${tail}`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?!${notAStreet})\p{Lu}[\p{L}-]{1,30}(?:${rareEnding})[ ]${germanicNumber}${endOfNumber}${postcode}`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?!${article})\p{Lu}[\p{L}.-]{2,30}[ -](?:${name}[ -])?(?:Stra(?:ß|ss)e|Str\.|Weg|Platz|Allee|Ring|Damm|Ufer|Gasse|Chaussee|Markt|straat|laan|weg|plein)[ ]${germanicNumber}${endOfNumber}${tail}`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:Am|An|Auf|Im|In|Unter|Zum|Zur|Hinter|Vor|Bei|Aan|Op|Laan|Straße|Strasse)(?:[ ](?:der|den|dem|de|het|van|des|'t|\d{1,2}\.)){0,2}(?:[ ]${name}){1,3}[ ]${germanicNumber}${endOfNumber}${postcode}`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?!${article})${name}(?:[ ]${name}){0,2}[ ]${germanicNumber},[ ](?:[A-Z]{1,2}-)?\d{5}[ ]${place}`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:Laan van|Straße des|Strasse des)(?:[ ]\d{1,2}\.)?(?:[ ]${name}){1,2}[ ]${germanicNumber}${endOfNumber}${tail}`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:stra(?:ß|ss)e|\p{L}{2,30}(?:stra(?:ß|ss)e|str\.|straat|laan))[ ]\d{1,4}[ ]?[a-z]?(?:${germanTail}|${dutchTail})`,
    'giu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:Postfach|Postbus)[ ]?\d{1,3}(?:[ ]?\d{2,3}){0,2}(?![\p{L}\p{N}])${tail}`,
    'giu',
  ),
]
