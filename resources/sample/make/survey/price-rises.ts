import { lines, type SurveyStock } from '../stock.ts'

/** The price goes up and nobody says so beforehand; it begins in August. */
export const priceRises: SurveyStock = {
  id: 'price-rises',
  reasons: lines(`
    Our renewal came in 18% higher and nobody told us beforehand.
    The price went up in the middle of our budget year. I found out from the invoice.
    Too expensive for what we use.
    Another increase. Third one in two years, and the product is the same product.
    Happy with the tool itself, but the price jump without any warning has put it on our review list for next year.
    I had to explain to my CFO why a line item grew by a fifth overnight. I did not enjoy that meeting.
    Love how a "minor adjustment to our pricing" turned out to be four thousand dollars a year.
    Costs keep creeping up and we never get a heads up.
    You raised our fee and then sent a newsletter about customer obsession. Classy.
    The uplift at renewal was not in the contract as we read it, and no one could point us to the clause.
    We were told the rate was locked. It was not.
    Price hike with no notice. That is the whole reason.
    It used to be good value. After the {August|summer} change it isn't.
    We budget in October. You announced in November. Guess how that went.
    Frankly it is the money. For a company of our size the new tariff is hard to defend.
    I would have given an 8 in spring. Then came the new price list, which reached us as a PDF attached to the invoice, two weeks after it had taken effect, with no explanation of what we get for it and no person to call about it.
    Nobody minds paying more when they are told why and when. We were told neither.
    Sticker shock at renewal.
    Price increase came out of nowhere
    Pricing has become unpredictable and that is poison for planning.
    The same seats cost us a third more than last year. No new features that we asked for.
    Subscription cost up again, usage flat.
    The rise was buried in an email about updated terms. Felt sneaky.
    expensive and getting more so
    We were moved to a new package that includes things we don't want and charges us for all of them.
    Our procurement team flagged you as a supplier with unannounced increases. That label sticks.
    Fair product, unfair renewal.
    My boss asked if we had been hacked when he saw the new amount.
    You cannot add 22 percent to a bill and let customers find out by themselves.
    Nice dashboards, nasty surprise at renewal time.
    Notice period for us to cancel: 90 days. Notice period for you to raise the price: apparently zero.
    The increase may well be justified, but 6 days' notice is not.
    I cannot recommend a supplier whose price I cannot predict.
    We're a charity and the discount vanished without a word.
    Every other supplier gives us 60 days. You gave us a fait accompli.
    Budget holder here. All I want is to know in advance what I will pay.
    Quote said one thing, renewal said another.
    Value for money has gone downhill since the new tiers.
    Because of the pricing. We had to drop two viewer seats to stay inside budget.
    The list price changed while we were still negotiating and the old offer was simply withdrawn.
    Still can't get a straight answer on why our plan costs more now.
    If I recommended you and my friend then got a bill like ours, we wouldn't be friends.
    Auto-renewed at a higher rate before I had even seen the proposal.
    Cost. We like it, but there's a limit.
    Price per editor nearly doubled when we crossed 25 users and nobody mentioned that step when we signed.
    It's the way it was done. A letter, a date, some reasons: that's all it would have taken.
    I pay more, I get the same, I hear nothing.
    We feel punished for being loyal. New customers get a better rate than we do, I checked.
    Great, another price rise. Just what everybody wanted.
    The new charge for scheduled reports used to be included. We noticed when finance asked what it was.
    For a small business an extra 300 a month is not a rounding error.
    Since August we pay {noticeably|a good deal} more and our account manager learned about it from us.
    Increase of 15% on a three-year customer, communicated by invoice.
    Would be a 9 if the renewal had not been such an ambush.
    Pricing tiers make no sense to me any more.
    They raised the price right after our training was finished, so of course now we are stuck.
    The amount itself we could live with. The silence before it we can't.
    Too pricey.
    Surprise uplift in the renewal paperwork.
    I spent an afternoon comparing alternatives this month for the first time in four years. That tells you what the price letter did. Or would have done, had there been a letter.
    Honestly? You got greedy.
    Contract says increases "may apply". It doesn't say they may apply without telling anyone.
    Our director has asked for a cheaper alternative by January.
    Was about to expand to the second team. The new price killed that idea.
    We have had to move the cost to another budget and I had to beg for it.
    Paying enterprise money for a team of nine.
    We'd planned on 3%, the usual. It was six times that.
    Communication around the new fees was terrible, even our CSM was embarrassed.
    Good tool, but at this price my manager keeps asking whether Excel would not do.
    Price changed mid-term. We signed for 24 months.
    Please just tell people before you charge them more. Is that so hard?
    It hurts to see a favourite tool priced out of reach for teams like ours.
    Renewal quote arrived five working days before the deadline with a new number in it.
    the cost went up and nothing got better
    Increases are inevitable, surprises are not.
    Finance blocked the payment because the amount didn't match the purchase order. We were locked out for a day as a thank you.
    Last year: 11,400. This year: 14,100. Same users, same reports, no conversation.
    We have been with you since the second version, we have spoken at your events and sent you three other customers, and the thanks for it was an automatic renewal at a price that nobody had mentioned, an account manager who was as surprised as I was, and a link to a page about value. I would have understood a phone call.
    In June I presented the software budget for next year to our council, with your old price in it, because that was the only one I had been given; in September the new one came, and now I have to go back and ask for more money in public, which nobody does gladly and which I will not do a second time for you.
  `),
  wishes: lines(`
    Tell us about price changes at least 90 days ahead.
    Pricing
    Put the price on the website and stick to it.
    Announce increases before they happen, not with the invoice.
    A price lock for multi-year customers.
    Give existing customers their old rate for a year.
    Clear notice of any uplift, in writing, to the person who signs.
    Lower prices for small teams.
    The renewal process. No surprises.
    Explain what we get for the extra money.
    Cap the yearly increase in the contract.
    Be honest about what next year will cost
    Bring back the old plan, we don't need the bundle.
    price
    Transparent tiers. I shouldn't need a call to find out what user number 26 costs.
    A renewal quote two months early so that we can budget.
    Charge for what people use, not for what they might.
    Let us see the effect of adding seats before we are billed for them.
    cheaper
    Warn your own account managers, they looked as surprised as we were.
    Keep loyal customers on a loyal price.
    Stop the silent increases.
  `),
}
