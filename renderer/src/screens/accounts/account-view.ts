import type { AccountsSearch } from '../../route-search.ts'
import type { AccountQuery } from './use-account-pages.ts'

export type AccountView = 'all' | NonNullable<AccountsSearch['view']>

/** Which accounts a view asks for. */
export const queryOfView: Readonly<Record<AccountView, Pick<AccountQuery, 'levels' | 'isSilent'>>> = {
  all: {},
  'at-risk': { levels: ['high', 'middle'] },
  silent: { isSilent: true },
}

/** How a view is sorted until another order is chosen. */
export const sortOfView: Readonly<Record<AccountView, NonNullable<AccountQuery['sort']>>> = {
  all: 'comments',
  'at-risk': 'risk',
  silent: 'value',
}
