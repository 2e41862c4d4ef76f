import { guess, type Guesser } from './guess-types.ts'

const accountName =
  /^((customer|client|associated|parent|primary) )?(account|company|organi[sz]ation|organi[sz]ation name|org|firma|kunde|unternehmen|société|empresa|employer)( name)?$|^account name$|^deal (organization|org)( name)?$|^potential customer$|^associated (company|companies)( primary| names?)*$/
const accountKey = /^(account|customer|company|org|organization|client) ?id$/

/** The customer organisation, by the column's name. */
export const guessAccount: Guesser = (column, table) => {
  if (accountName.test(column.nameWords)) return guess('account', 0.9, 'names a customer organisation')
  const business = table.kind === 'account' || table.kind === 'deal'
  if (business && /^(customer|client) name$/.test(column.nameWords))
    return guess('account', 0.9, 'names a customer organisation')
  if (table.kind === 'account' && /^(name|customer|client)$/.test(column.nameWords))
    return guess('account', 0.85, 'the name in a table of accounts')
  if (/^(customer|client)$/.test(column.nameWords) && column.distinct > 1)
    return guess('account', 0.6, 'names a customer')
  if (table.kind === 'deal' && accountKey.test(column.nameWords))
    return guess('account', 0.4, 'the key of a customer organisation')
  return null
}

/** What the customer is worth a year, and when the contract is renewed. */
export const guessAccountFacts: Guesser = (column, table) => {
  if (table.kind === 'deal') return null
  if (
    /\b(arr|mrr|acv|annual (recurring )?(revenue|value)|contract value|yearly value|annual value)\b/.test(
      column.nameWords,
    )
  ) {
    return guess('value', 0.9, 'yearly value by its name')
  }
  if (table.kind === 'account' && /^(value|revenue|amount|spend)$/.test(column.nameWords))
    return guess('value', 0.6, 'a value in a table of accounts')
  if (
    /\b(renewal|renews?|renewed|contract end|expir\w*|term end|end of contract)\b/.test(column.nameWords) &&
    (column.dateShare >= 0.5 || column.filled === 0)
  ) {
    return guess('renewal', 0.9, 'renewal date by its name')
  }
  if (/^(currency|currency iso ?code|währung|devise)$/.test(column.nameWords))
    return guess('currency', 0.9, 'currency by its name')
  return null
}
