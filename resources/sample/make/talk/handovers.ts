import { exchanges } from '../stock.ts'

export const handoversTalk = exchanges(`
* You're the fourth person we've met this year. Nothing against you, but we'll have to tell the same story again.
l I've read the notes.
* Then you know about the agreement on the extra training days?
l No, that one isn't in there.

* We found out from an out-of-office that our contact had left.
l That's not how it should be done.
* It's how it has been done, three times.

* We agreed a plan in January, with dates. I don't think anyone on your side has that plan any longer.
l Could you send me what you have?
* I can. I'd have preferred it the other way round.

* The review was moved twice because the person changed, and then once more since the new person was on leave.

* I'd just like somebody who knows that we close on the twenty-fifth and doesn't ring me on the twenty-fifth.
l Noted. Not on the twenty-fifth.

* She said she has eighty accounts. With eighty accounts you don't know anybody, you answer mails.

* Since the reorganisation I honestly don't know whether we belong to the London team or to the one in Rotterdam.
l You are with us, in London. For the time being.
* You see, it's the "for the time being".

* What was promised by your predecessor has to count. Otherwise I need everything in writing, and that's a different kind of relationship.
`)
