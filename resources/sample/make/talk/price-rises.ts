import { exchanges } from '../stock.ts'

export const priceRisesTalk = exchanges(`
* I'll be direct, the renewal number was a shock. We had eleven and a half in the budget and the quote says fourteen one.
l I hear you. Part of that is the new tier structure.
* Right, but nobody told us there was a new tier structure. I learned about it from a line on a quote.
l That should not have happened. I'll find out when the notice went out and to whom.

* Can we talk about the price first, because otherwise I won't be able to concentrate on the rest.
l Of course. What have you seen so far?
* A PDF. With a figure on it that's a fifth higher than last year, and a sentence about continued investment in the platform.

* My finance director asked me whether I had known about the increase. I hadn't. That's an uncomfortable answer to give after defending you for three years.
l That's fair. I only saw the letter last week myself.
* You see, that's exactly what worries me. If you don't know, who does?

* From our side it isn't the amount. It's that it comes in November, when the budget's closed, and without a conversation.
l What would have worked for you?
* Ninety days. A call, a reason. Then I go to my board once, with a number, and it's done.

* We've had to take out four viewers to stay where we were. So people who looked at the figures every day now get a screenshot by mail.
l Which group is it that lost access?
* The site managers. The very people you always tell us should be using it.

* I went through all our suppliers for the planning round, and you're the only one where I couldn't say what we'll pay next year.
l I can give you an indication.
* I don't need an indication, I need a commitment. Everybody else gives me a cap in the contract.

l Before we go into the roadmap, anything on the commercial side?
* Yes. The uplift. We signed for two years at a fixed rate, at least that is how we read it, and now there's a clause somewhere that says you may adjust.
l Let me look at the exact wording with our legal team.

* Our procurement people have put you on a list. Suppliers with unannounced price changes. I find that embarrassing for both of us.
l Is there a way off that list?
* A written notice period. That's what the others on the list agreed to.

* We compared. I'll be open about it. Two other offers on the table, both lower, one of them with the price fixed until 2029.
l Thank you for being open. Is it decided?
* No. People like working with Ledgerleaf. But liking doesn't survive a 25 percent surprise very often.

* What do I get for the extra three thousand? I'm not being rude, I'd really like to know.
l The bundle includes planning and the data catalogue.
* Neither of which we asked for, or use. So from where I sit it's the same product at a higher price.

* The scheduled reports were always included. Now they're a line of their own. My people thought it was a mistake on the bill.
l They moved to the add-on in August, yes.
* It would've been good to hear that from you in July.

* Small point from a small customer: three hundred a month more is a part-time student for us. It isn't nothing.
l I understand. There's a small business plan I could check.
* We were on the small business plan. It's the one that was withdrawn.

* Honestly, if the same thing happens next year, we leave. I'd rather say that now, calmly, than in twelve months, loudly.
l I'd rather hear it now, too.

* I've got the old contract here and the new quote. There are nine lines in the new one where there used to be three.
l The packages were split so that you pay only for what you need.
* And the sum's higher for the same things. I've added it up twice.

* You know what annoyed me? The date. The mail came on a Friday evening and the new price started on the Monday.
l That's not a notice period.
* My words.

* Our partner in Austria had the same increase and got four months' warning. How does that work?
l I can't explain that one. I'll ask.

* I'd have bought the second module this autumn. The money for it went into the uplift.
l So we've moved it from one pocket to the other.
* You've moved it, and you've lost the goodwill on the way.

* If there's one thing you take home from this call: tell us early. We can deal with nearly any price if it's in the plan in September.
l Early, in writing, to you and to purchasing.
* Exactly that.

* Two of our subsidiaries asked me this month whether we could go without you. Neither had ever asked before the new price list.
l What did you tell them?
* That I'd hear you out first. So here I am.
`)
