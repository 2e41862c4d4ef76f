import { lines, type SurveyStock } from '../stock.ts'

/** Dashboards that executives understand without help. */
export const boardReady: SurveyStock = {
  id: 'board-ready',
  reasons: lines(`
    The board finally reads our numbers.
    Dashboards that my CEO understands without a phone call.
    Clear charts, clean layout, everybody gets it at once.
    Our monthly review went from two hours to forty minutes because people look at the same page.
    Beautiful dashboards.
    I can build a view for management in ten minutes and it looks as if a designer had done it.
    Easy to read
    The visual side is miles ahead of what we had.
    Non-finance people use it voluntarily. I have never seen that before.
    One page, one story. That is what directors want.
    Investors complimented us on the pack.
    Great overview of all our sites on one screen.
    Love the variance view, it shows in red and green what used to take me four slides.
    It makes me look good in front of the board.
    The drill-down from a group figure to a single booking, live in the meeting, made our chairman smile. He doesn't smile.
    Simple, good-looking reports.
    Storytelling with numbers is a phrase I hate, but that's what it does.
    We stopped making slides for the leadership meeting. We just open the dashboard.
    Makes complicated things look simple.
    Everyone sees the same truth now, from the shop floor to the supervisory board, and the arguments are about what to do instead of about whose spreadsheet is right.
    nice charts
    Good visuals, the bosses are happy.
    Our bank asked which tool had made the cash forecast page.
    Very clear presentation of KPIs.
    Dashboards are top notch
    I used to dread board week.
    Management reporting is a pleasure now, and I've been doing it for 19 years.
    The commentary boxes beside each chart are such a small thing and so useful.
    You open it and you know where you stand.
    The directors ask better questions since they have the dashboards.
    Even our founder uses it, and he prints his emails.
    Best looking reports in the market.
    The traffic lights are honest, we set the limits ourselves.
    Graphs that speak for themselves
    Everything at a glance.
    My managing director opens it on Sunday evening. I get fewer calls on Monday morning.
    Presentable straight away, no polishing.
    Gave our committee members access and not one of them has asked for training.
    We show it on the big screen in the hall and people stop to look.
    Takes a second to see what's going wrong in which region.
    The layout helps you to focus, there's no clutter.
    I'm a visual person and this is the first finance tool that isn't a wall of digits.
    The template for the board report {saved me days|was spot on}.
    Love it! Clear and pretty.
    Shareholders' meeting: three charts from Ledgerleaf, zero questions left.
    Good overview, quickly grasped.
    Readable for people who don't read balance sheets for a living.
    It looks professional.
    Waterfall charts that work. Finally.
    Charts are intuitive
    We use the same dashboard in the weekly stand-up and in the board meeting, and it works in both.
    It replaced a 60-page pack by four screens that people really look at. The 60 pages nobody ever opened, I know because I once left page 31 blank to see if anyone would notice. No one did.
    Good for the big picture.
    Helps us to explain our numbers to people who would rather not hear about numbers.
    Clean design.
    Trustees love the one-pager.
    What I like is the clarity.
    KPIs are easy to follow for the whole management team.
    Finally a report that my brother-in-law on the advisory board can follow.
    The summary page is a joy.
    Directors quote from it. In the corridor. Unprompted.
    Our owners are farmers and they like it, need I say more.
    Neat, readable, on one screen.
    Good for presenting upwards.
    It shows what matters and leaves out the rest.
    I can finally see the whole group without scrolling.
    Before this nobody outside accounts cared about margins.
    Colours and layout are well chosen
    Strong visuals that hold up in front of investors.
    I send the link and there are no questions. Before that I sent a file and got twenty.
    The trend lines tell the plant managers more than my speeches.
    Charts I don't have to explain.
    It gives our leadership meeting a common picture.
    Reports look polished from the start.
    Helped us to win the bank over.
    A picture really is worth a thousand rows
    Management loves the cockpit view.
    Most beautiful thing in our finance department. Not a high bar, but still.
    Everyone in the meeting understands it, including me on a Monday.
    Elegant reports.
    Target and actual side by side, at a glance, for each site.
    Our chair asked for the same design for the annual report.
    You don't need to be an accountant to get it.
    The overview for executives is excellent, I get thanked for it although I only clicked on a template.
    Presentation of results is first class.
    We finally talk about the business and not about the slides.
    Clear view of where the money goes.
    Good looking and to the point
    For eleven years I carried a folder with forty tables into the board meeting and answered questions about where to find things; since spring I bring one page with five charts, the discussion is about customers and costs instead of about footnotes, and last time one of the members, who had never said a word, asked to see the trend by site.
  `),
  wishes: lines(`
    More chart types would be nice, otherwise it's great.
    A dark version of the dashboards for the big screen in our hall.
    More templates like the board one.
    Let me put our logo bigger, the directors like logos.
    Nothing really, dashboards are great as they are.
  `),
}
