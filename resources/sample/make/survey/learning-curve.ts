import { lines, type SurveyStock } from '../stock.ts'

/** Hard to learn without an analyst; small teams feel it most. */
export const learningCurve: SurveyStock = {
  id: 'learning-curve',
  reasons: lines(`
    Too complicated for a small team.
    You need an analyst to build even a simple report, and we don't have one.
    Steep learning curve.
    After three months I still can't make my own chart without watching a video first.
    It was built for specialists. I run three shops.
    The formula editor is beyond me.
    We are two people in the office. Nobody has a week to learn this.
    Menus inside menus inside menus.
    Documentation assumes that you already know everything.
    hard to learn
    Powerful, I'm sure. I use maybe five per cent of it and even that took me a month.
    I wanted a profit figure by shop. I got a lecture on dimensions.
    The help articles are written for data engineers.
    Not intuitive
    I feel stupid every time I open the report builder, and I did a degree in this.
    Templates are all for big groups with ten subsidiaries. Where's the one for a firm with one bank account?
    Training videos are outdated and show buttons that no longer exist.
    Nobody in our team dares to touch the model that your consultant set up, so for every tiny change we wait or pay or live without it.
    New colleagues need weeks to find their way.
    Confusing.
    Had to hire a freelancer to set up our sales report.
    Far too many options for a business like mine.
    Simple things should be simple.
    The word "measure" means four different things in your product.
    I only wanted a bar chart. Two hours later I had one bar.
    Clunky at first, and at second.
    Good tool for experts. We aren't experts.
    I get lost between datasets, models and views.
    Filter logic is impossible to understand without help.
    Set-up wizard left me with an empty screen and a blinking cursor.
    It takes me half a day to change one column.
    A beginner's mode would do wonders. At the moment it feels like being handed the keys of an aeroplane because you asked for a lift to the station.
    Overwhelming interface.
    My bookkeeper refuses to use it, too fiddly.
    Would need a course, which costs extra.
    We bought it to save time and so far it has cost us time.
    Not for laymen
    The joins. I don't want to know what a left join is.
    Too technical
    Every question I have starts with "first create a calculated field".
    It's fine once someone has built it for you.
    Took ages to understand why totals differ from view to view.
    Only one of us knows how it works and she's going on leave in {May|October}.
    Examples in the manual are about airlines. We sell garden furniture.
    I miss a simple step by step guide for people who don't do this all day.
    User friendliness leaves a lot to be desired for occasional users like me.
    Still use Excel for most things as I know how that works.
    It's like a piano: wonderful if you can play.
    I needed three calls to find out how to add a second year.
    For a team without data people it's a struggle.
    What is a cube and why do I need one?
    Nothing is where I expect it.
    We're a family business. My daughter set it up, and now she's at university.
    There's a lot in it, too much of it in my way.
    The report builder is a maze.
    Every training is for "power users". I'm a no-power user.
    Learning it took longer than our whole ERP.
    Half the buttons frighten me.
    I can read the dashboards but making one is out of reach.
    Had to draw myself a map of the menus, it's pinned to the wall.
    You should be able to use this without having studied it.
    Not made for people with a shop to run.
    Set up by a consultant, understood by nobody.
    Error messages full of jargon
    When I change one thing three other things change as well and I don't know why.
    Good for analysts, hard for the rest of us.
    My daughter, who studies statistics, built us a sales report in the holidays and it's lovely; since she went back I've tried to add one shop to it and have so far produced an empty chart, a chart with one bar for all years, and an error about something being ambiguous, which is also how I feel about the product.
  `),
  wishes: lines(`
    Make it simpler.
    Ready-made reports for small businesses.
    Beginner tutorials
    A simple mode without all the options.
    Better documentation, in plain language.
    Shorter videos, up to date ones.
    Examples for firms with fewer than 20 people.
    usability
    A guide for the first report that doesn't need SQL.
    Free training for new colleagues.
    Explain the words you use.
    Less clicking around.
    Undo in the report builder. I'm scared of breaking things.
    Let me start from a question instead of from a dataset.
    Simplify the filters.
  `),
}
