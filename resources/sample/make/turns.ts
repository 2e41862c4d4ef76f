import { createDeck, type Deck } from './deck.ts'
import { lines } from './stock.ts'
import type { Random } from './random.ts'

export const csm = 'Ledgerleaf CSM'
export const supportDesk = 'Ledgerleaf Support'

export type Turn = {
  readonly speaker: string
  readonly isCustomer: boolean
  readonly words: string
  readonly themes: readonly string[]
}

export type Place = 'opening' | 'middle' | 'closing'

/** What staff say after the greetings. */
const starts = lines(`
  Then let's begin with your points.
  So, what's on your mind?
  Good. Where shall we start?
  Right. The floor is yours.
  Let's get into it, then.
  What would you like to talk about first?
  I've blocked the whole slot for your list.
  Tell me what isn't going well.
  Shall we go through it from the top?
  You go first, I'll take notes.
  What's most urgent?
  So. What has changed since last time?
  Let's do the hard topics while we're fresh.
  I'm all ears.
`)

/** What staff say between two points of a customer. */
const bridges = lines(`
  I've written that down. What else?
  Understood. Next point?
  Thank you for saying it so clearly.
  That goes on my list.
  Okay. And beyond that?
  I see. Let's stay with your list for a moment.
  Noted.
  Fair enough.
  Let me take that away.
  Good to know.
  Right. Anything else in that direction?
  I'll check what is known about that.
  That's useful. What's next?
  I'd like to hear more about that in a separate call.
  All right.
  Thanks. Shall we move on?
  Got it.
  That's not the first time I've heard it.
  You're not alone with that, if it helps.
  I'd rather know than not.
  Who on your side could I ask for an example?
  I'll need a screenshot of that, if you have one.
  That one goes straight to the product team.
  Good point, and well put.
  How many people does that affect?
  Let me see whether there's a ticket already.
  I'll be honest, I haven't got an answer yet.
  That makes sense.
  Is there anything that makes it easier meanwhile?
  Thanks. I'd like to come back to that at the end.
  I'm writing, one moment. Right, go on.
  That's a pattern, I think.
  What would good look like?
  Okay, that's clear.
  Let me ask around and call you.
  I can follow that.
  You've mentioned it before, I've found it in my notes.
  Okay, I'm with you.
  That's worth an example in the ticket.
  I'd have said the same in your place.
  Let me read that back to you later.
  Two points so far. Is there a third?
  I'm glad you bring it up.
  I'll mark that one in red.
  Mhm. And apart from that?
  It's down. What's the next one?
  We've talked about that internally, too.
  I won't promise anything, but I'll ask.
  How long has it been like that?
  That's a good way of putting it.
  Then I've understood it correctly.
  I'll find out who looks after that.
  Clear. Let's carry on.
  I'd like to show that to my team lead.
  That's helpful to hear.
  We'll come to a date for that, I hope.
  Let me think about it for a second. Yes, go on.
`)

/** What staff say before a customer ends the call. */
const roundUps = lines(`
  Good. Have we got everything?
  We're nearly at time, I see.
  I think that was the last item.
  Is there anything left on your side?
  I've got plenty to do now.
  Thanks, that's a full page of notes.
  That brings us to the end of my list.
  We've covered a lot today.
  Let me stop us here, or we'll run over.
`)

/** What customers say when staff go on speaking. */
const murmurs = ['Yes.', 'Right.', 'Okay.', 'Sure.', 'Mm.', 'Go on.', 'Fine.', 'All right.', 'Good.']

type Part = { readonly place: Place; readonly turns: readonly Turn[] }

/** What staff say between the parts of all the year's calls. */
export type Links = Readonly<Record<Place, Deck<string>>>

export function createLinks(random: Random): Links {
  return {
    opening: createDeck(starts, 3, random),
    middle: createDeck(bridges, 3, random),
    closing: createDeck(roundUps, 3, random),
  }
}

type Joining = { readonly customers: readonly string[]; readonly links: Links; readonly random: Random }

/** Strings the parts of a call together so that the side that speaks changes with every turn. */
export function joined(parts: readonly Part[], { customers, links, random }: Joining): readonly Turn[] {
  const result: Turn[] = []
  parts.forEach(({ place, turns }, index) => {
    const last = result.at(-1)
    const first = turns[0]
    if (last !== undefined && first !== undefined && last.isCustomer === first.isCustomer) {
      const link = links[index === 1 ? 'opening' : place].draw(() => true)?.item ?? 'I see.'
      result.push(
        last.isCustomer
          ? { speaker: csm, isCustomer: false, words: link, themes: [] }
          : { speaker: random.pick(customers), isCustomer: true, words: random.pick(murmurs), themes: [] },
      )
    }
    result.push(...turns)
  })
  return result
}
