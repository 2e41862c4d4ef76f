/** Pieces that, repeated, are the worst for one pattern or another. */
export const hostilePieces: readonly string[] = [
  '1|1-|1 |(1|4 |1.|1:|1/|1a|a|A|é|A1|A-|[|\n|   |a:|/|a/|.a|a@|@|a@b.co |a.b@c.|(at)| dot |a dot a at |call 1|4111 ',
  '4111111111111111 |http://|://a.|?a=|eyJ|eyJa.|DE12|GB82 |passport |SSN: |2001:db8::|192.0.2.1 |1 Main |1 A |12 a b ',
  'Main St |rue de la |1 rue de la |Calle de la |Calle A |A straße |Am A |12 Oak Drive, A |Box 1, |Flat 1, |n. |dear A ',
  'regards\n|Mr A. |[phone 1]',
].flatMap((pieces) => pieces.split('|'))

/** A cell of at least so many UTF-16 units made of one piece. */
export const hostileText = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length))
