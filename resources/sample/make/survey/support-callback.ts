import { lines, type SurveyStock } from '../stock.ts'

/** Support that calls back and stays with a problem; the delight of the small and the large alike. */
export const supportCallback: SurveyStock = {
  id: 'support-callback',
  reasons: lines(`
    Support actually calls you back.
    I had a real person on the phone within ten minutes.
    When something breaks they ring me, I don't have to chase.
    Best support team of any vendor we work with.
    Your help desk is the reason we stay.
    Great support
    I reported a bug on Monday and on Wednesday somebody phoned to say it was fixed. Who does that nowadays?
    Helpdesk knows our set-up, I never have to explain it twice.
    They called back when they said they would. Sounds simple, nobody else does it.
    Support people who understand accounting. I didn't have to explain what an accrual is.
    Friendly and quick on the phone.
    The lady on the support line stayed with me until the report was right, though it was past six already.
    Customer service is outstanding
    Had an issue during close at 9 pm. Someone picked up.
    Answers within the hour, and the answer is not a link to an article.
    10 because of the support team, the software alone would be a 7.
    Always someone who listens.
    A colleague of yours shared the screen with me, found the mistake in our own formula and wasn't smug about it.
    Response times are excellent.
    I was ready to be angry and they had solved it before I'd finished my complaint.
    They follow up a week later to check that it's still working.
    Super helpful people!
    Support is human. No bots, no ticket ping-pong.
    The chat hands over to a phone call when it gets complicated, and the person on the phone has read the chat. Witchcraft.
    Helped us through our first year end like they were part of the team. Patient, clear, on time, and they even sent notes afterwards so that the next colleague could follow what had been done.
    Very responsive
    Every ticket gets an owner with a name and an owner's reply.
    You can tell that the support staff aren't measured on how fast they hang up.
    I left a voicemail expecting nothing and got a call in twenty minutes.
    They don't give up.
    Quick help whenever I'm stuck.
    Whoever trains your support people, give them a raise.
    My question was stupid and they were kind about it.
    Best thing about Ledgerleaf is the phone number.
    Problem at quarter end, called, solved, done.
    We feel looked after.
    Support explained not only the fix but why it had happened, in words my boss could use too.
    Ticket answered on a Sunday. I hadn't even expected Monday.
    Their service {saved|rescued} our audit.
    Someone rang me to warn of a change that would have broken our report. Before it broke. I nearly fell off my chair.
    love the support
    Fast and competent help.
    The callback service is worth the money on its own.
    Whenever I recommend you to other controllers it's because of the help desk.
    You get a person, that person knows things, and that person remembers you.
    Good help, polite, quick.
    They admitted that it was their mistake and told us when it would be fixed. And then it was fixed.
    Top service
    Never waited more than a quarter of an hour.
    In a world of chatbots you still have people. Keep them.
    Our support contact writes like a human being.
    We had a nasty data problem in February and two of their people worked on it with us for three days without ever once suggesting that it was our own fault (it was our own fault).
    Service desk is brilliant.
    Help is always one call away
    The people make the difference.
    They ring back even when there's no news, just to say that there's no news.
    Solved on the first call, four times out of four.
    Honest answers. If it can't be done they say so.
    Kind, competent and they don't hide behind a form.
    What keeps me is the after-sales care.
    Always feel that my ticket matters, even the tiny ones.
    Support, support, support.
    Phoned at 7:50, sorted by 8:05.
    Real help from real people.
    I have the mobile number of the support lead. I've used it once. She answered.
    The service is what others promise in their brochures.
    They remember what we talked about last time.
    Never had a support team that reads the whole email before.
    They logged a bug for me and told me each time its status changed.
    A patient voice at quarter end is worth a lot.
    Service is five stars
    I was transferred exactly zero times.
    When I was new they walked me through everything twice, without sighing.
    Help arrives before the coffee's cold.
    Our problem was odd and small and they took it seriously all the same.
    Your people on the phone save us a consultant.
    Wonderful after-care.
    You ring, they pick up. That's it. That's the review.
    Somebody even called to apologise for a delay I hadn't noticed.
    Knowledgeable staff
    The support engineer built the fix with me so that I'd be able to do it by myself next time.
    I trust them, and I don't say that about many suppliers.
    They found out that the fault was with our bank, and stayed on it anyway.
    Good experience with the hotline, three times in a row.
    Whatever you pay them, it isn't enough.
    Excellent service, always a quick response.
    It's rare that a hotline makes you laugh and solves your problem in the same call.
    They keep their word.
    Answers are clear and they come fast.
    One call, one person, one solution.
    Helpful, even when the problem turned out to be ours
    I once sent a question at midnight for the next day. The answer came at ten past.
    It was the last day of the year, half of our team was ill and the report for the bank simply would not add up; the colleague on your support line asked three good questions, found a posting that we had made twice, stayed until the file was sent, and the next week somebody rang to hear how the bank had liked it.
  `),
  wishes: lines(`
    Nothing, and don't change the support team.
    Clone your support people.
    Extend the phone hours to the west coast.
    Keep the phone line open, whatever your investors say.
    Call-back on Saturdays during close would be the cherry on top.
  `),
}
