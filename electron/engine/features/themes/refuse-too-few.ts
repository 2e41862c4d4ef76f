import { VerbatimError } from '#shared/contract/errors.ts'

export function refuseTooFew(comments: number, kept: number, count: number | null): never {
  throw comments < 2
    ? new VerbatimError(
        'refused',
        'There are too few comments to find themes in. Import some first; answers such as “n/a” do not count.',
      )
    : new VerbatimError(
        'bad-input',
        `${kept} themes are locked, edited or in a priority and stay, so ${count} themes in all cannot be found. Ask for more.`,
      )
}
