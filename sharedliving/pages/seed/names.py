"""Names as they are found in England: a few very common ones, a long tail, and the communities of the 2021 census.

Each list begins with the most common names; `Names` gives them weights that fall off as they do in life.
"""

from bisect import bisect
from itertools import accumulate
from random import Random

BRITISH_FAMILY = """
Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall
Wood Jackson Clarke Harris Clark Turner Hill Cooper Ward Moore Morris Watson Baker King Harrison Morgan Patterson Young
Allen Mitchell James Anderson Phillips Lee Bell Parker Davis Bennett Miller Cook Shaw Cox Griffiths Kelly Richardson
Carter Collins Marshall Bailey Gray Simpson Adams Richards Wilkinson Foster Ellis Murphy Chapman Mason Gibson Webb Rogers
Hunt Mills Lloyd Holmes Palmer Matthews Knight Stevens Powell Barker Campbell Stewart Fisher Butler Dixon Russell Graham
Fletcher Hughes Edwards Price Owen Jenkins Reynolds Murray Pearson Barnes Ford Fox Harvey Grant Hart Lowe Dunn Hudson
Spencer Payne Bradley Ross Day Elliott Watts Perry Nicholson Rose Scott Martin Lewis Thomas Lawrence Burton Walsh Ryan
Dawson Armstrong Carr Field Freeman Woods West Newton Bishop Wells Berry Hopkins Barrett Warren Burns Cole Reid Porter
Robertson Crawford Macdonald Gordon Kennedy Hamilton Wallace Sutherland Cameron Fraser Douglas Ferguson Duncan Burke
Byrne Doyle Gallagher Quinn Brennan Doherty Kavanagh Nolan Dempsey Sheridan Hewitt Hobbs Pritchard Bowen Parry Vaughan
Howells Meredith Gittins Probert Rees Llewellyn Prosser Beddoes Tudor Pugh Atkinson Atkins Abbott Alderson Appleyard
Archer Ashworth Aspinall Attwood Bagshaw Balding Bamford Bancroft Banks Barlow Barraclough Bartlett Barton Bates Baxter
Beardsley Beaumont Beckett Bellamy Benson Bentley Birch Blackburn Blackwell Blake Bloomfield Booth Bowden Bradshaw Bragg
Briggs Bright Broadbent Brooks Buckley Bull Burgess Burrows Calvert Carpenter Chadwick Chambers Chandler Charlton Cheetham
Clegg Clifford Coates Cockburn Coleman Connolly Cooke Copeland Corbett Cottrell Coulson Crabtree Craven Cross Crossley
Crowther Cullen Cunningham Curtis Daniels Davenport Dean Denham Dickinson Dodd Draper Drew Duckworth Eastwood Eccles
Edmonds Egan Fairclough Farrell Fenton Fielding Finch Firth Fitzgerald Flynn Forster Fowler Frost Gardner Garner Gill
Glover Goddard Godfrey Goodwin Gough Greenwood Gregory Hancock Hanson Hardcastle Harding Hardy Hargreaves Harper
Hartley Haslam Hawkins Hayward Heath Henderson Hepworth Herbert Hibbert Higgins Hinchliffe Hodgson Holden Holland Holt
Hooper Horton Howarth Hutchinson Iddon Ingham Ingram Jarvis Jefferson Jessop Kaye Kemp Kendall Kershaw Kirby Lancaster
Langley Leach Lister Lomax Lucas Lyons Mallinson Marsden Mather Mellor Metcalfe Middleton Moss Naylor Newman Norris
Nuttall Oldfield Osborne Oxley Parkinson Peacock Pickering Pickles Pollard Poole Potter Preston Procter Radcliffe
Ramsden Rawlinson Rhodes Riley Rushworth Sanderson Saunders Schofield Sharples Shepherd Sidebottom Singleton Slater
Stansfield Stott Sugden Sutcliffe Swift Tattersall Thackeray Thornton Tomlinson Townsend Tyler Unsworth Varley Wadsworth
Walmsley Walton Waterhouse Webster Whitaker Whitehead Whittle Wilde Winterbottom Woodhouse Wormald Yates
"""
STEMS = """
Ash Brad Bran Brock Burn Cald Carl Cran Dal Den Elm Fal Farn Gar Green Had Hal Ham Har Hazel Hol Kel Kim Lang Lin Mar
Mel Mor New Nor Oak Old Pem Pres Rad Rams Rush Sel Shel Stan Stock Sut Thorn Wal War Whit Wil Win Wood
"""
ENDINGS = "ley ton ford worth bury well den field combe croft wick stead borough more shaw land"
BRITISH_GIVEN = """
David Margaret John Susan Michael Patricia Peter Christine Robert Linda Paul Mary James Jean William Julie Andrew Sarah
Stephen Karen Mark Elizabeth Christopher Jacqueline Richard Ann Alan Janet Ian Carol Kevin Barbara Thomas Pauline Anthony
Tracey Daniel Emma Matthew Claire Brian Maureen Simon Helen Jonathan Deborah Neil Joan Nicholas Dorothy George Sheila
Gary Brenda Joseph Angela Stuart Jane Benjamin Sandra Kenneth Amanda Philip Joanne Martin Rebecca Adam Rachel Lee Laura
Jack Hannah Keith Gemma Ronald Sylvia Graham Doreen Luke Lisa Ryan Nicola Craig Samantha Raymond Kathleen Darren Victoria
Samuel Jessica Roger Charlotte Sean Lauren Jamie Emily Dean Sophie Colin Irene Derek Joyce Geoffrey Marion Nathan Lucy
Barry Wendy Edward Gillian Trevor Valerie Joshua Stephanie Aaron Michelle Carl Chloe Scott Amy Norman Betty Dennis Eileen
Wayne Kerry Liam Natalie Harry Olivia Jordan Bethany Gareth Sian Rhys Megan Alexander Katherine Timothy Diane Malcolm Rita
Leslie Vera Douglas Hilda Roy Beryl Terence Marjorie Gordon Edith Clifford Winifred Frank Gladys Donald Ivy Ernest Phyllis
Stanley Elsie Harold Nora Arthur Hazel Frederick Rosemary Albert Beatrice Walter Iris Sidney Audrey Leonard Olive Reginald
Connor Caitlin Kieran Siobhan Declan Niamh Callum Eilidh Hamish Morag Dylan Cerys Owain Bronwen Toby Poppy Oscar Ruby
Charlie Ellie Jake Holly Lewis Molly Max Abigail Alfie Freya Leo Isla Theo Mia Ethan Grace Finlay Imogen Rory Heather
"""
SOUTH_ASIAN = (
    """Mohammed Fatima Muhammad Aisha Imran Nasreen Ali Shazia Tariq Rukhsana Harpreet Manjit Gurpreet Jaswinder Rajesh
    Priya Sunil Anita Sanjay Meena Vikram Sunita Amir Zainab Bilal Khadija Hassan Maryam Usman Saima Arjun Deepa Kiran
    Ravi Lakshmi Balwinder Surjit Abdul Rahima Kamal Nasima Farhan Yasmin Jagdish Kulwinder Nadeem Samina Zeeshan Noor""",
    """Khan Patel Ahmed Singh Hussain Kaur Begum Ali Shah Akhtar Mahmood Bibi Iqbal Malik Mistry Sharma Chowdhury Miah
    Rahman Uddin Islam Mirza Chaudhry Parmar Gill Sandhu Dhillon Sidhu Bains Rai Joshi Desai Mehta Gupta Nair Pillai Reddy
    Rao Iyer Fernando Perera Siddiqui Qureshi Butt Dar Raja Aslam Rashid Saleem Bashir Mughal Ansari Baig Kazi Solanki""",
)
BLACK = (
    """Emmanuel Grace Samuel Blessing Daniel Esther Joseph Mercy Kwame Abena Kofi Akosua Chidi Ngozi Emeka Chioma Tunde
    Folake Ade Yetunde Segun Funmilayo Winston Merlene Delroy Sonia Leroy Marcia Errol Beverley Desmond Yvonne Clive
    Hyacinth Abdi Hodan Mohamed Amina Yusuf Fadumo Tendai Rudo Tapiwa Nyasha Femi Sade Kelechi Ifeoma""",
    """Okafor Mensah Adeyemi Owusu Campbell Francis Okonkwo Boateng Asante Osei Adeleke Balogun Bello Eze Nwosu Obi
    Okeke Onyeka Ogunleye Oyelaran Agyeman Appiah Amoah Sarpong Antwi Mohamed Abdi Hassan Warsame Farah Gayle Bailey
    Grant Gordon Morrison Reid Samuels Brathwaite Blackwood Clarke Moyo Ncube Dube Sibanda Chikwanha Banda Phiri""",
)
EUROPEAN = (
    """Piotr Anna Krzysztof Maria Andrzej Katarzyna Tomasz Agnieszka Pawel Malgorzata Marek Ewa Ion Elena Andrei Ioana
    Mihai Cristina Giuseppe Lucia Antonio Rosa Joao Ana Manuel Carmen Stavros Eleni Ferenc Zsuzsanna Jonas Ruta""",
    """Nowak Kowalski Wisniewski Wojcik Kaminski Lewandowski Zielinski Szymanski Dabrowski Kozlowski Popescu Ionescu
    Popa Radu Stan Rossi Russo Ferrari Bianchi Silva Santos Ferreira Pereira Costa Garcia Fernandez Papadopoulos Nagy
    Horvath Kazlauskas Petrauskas Ivanov Dimitrov Georgiou Andreou O’Sullivan O’Connor O’Neill O’Brien""",
)
OTHER = (
    """Wei Mei Ming Li Hui Xin Chun Siu Minh Linh Omar Layla Ahmad Huda Mehmet Ayse Mustafa Emine Hiwa Shirin Reza
    Parisa Jose Maricel Rafael Luz Kenji Yuki""",
    """Chan Wong Li Chen Wang Lam Cheung Leung Zhang Liu Nguyen Tran Pham Yilmaz Kaya Demir Aziz Karim Al-Hassan Haddad
    Hosseini Ahmadi Rahimi Reyes Dela-Cruz Garcia Tanaka Sato""",
)
# Share of each community among adults with long-term support; 18 % of the population is of a minoritised ethnic group
# (domain.md 6.5). White Europeans are counted with White Other.
COMMUNITIES = [
    (0.765, "White British", (BRITISH_GIVEN, BRITISH_FAMILY)),
    (0.055, "White Other", EUROPEAN),
    (0.095, "Asian or Asian British", SOUTH_ASIAN),
    (0.055, "Black or Black British", BLACK),
    (0.030, "Other ethnic group", OTHER),
]
PLACE_NAMES_SHARE = 0.30  # of British family names: the long tail, which no list of the common ones holds
DOUBLE_SHARE = 0.02


class Draw:
    """Draws from a list whose first entries are the most frequent: weights fall as 1 / (rank + ease)."""

    def __init__(self, words: list[str], ease: float) -> None:
        self.words = words
        self.steps = list(accumulate(1 / (rank + ease) for rank in range(len(words))))
        self.total = self.steps[-1]

    def one(self, rng: Random) -> str:
        return self.words[bisect(self.steps, rng.random() * self.total)]


class Names:
    """Given and family names that go together."""

    def __init__(self) -> None:
        self.shares = list(accumulate(share for share, _, _ in COMMUNITIES))
        self.ethnic_groups = [group for _, group, _ in COMMUNITIES]
        self.given = [Draw(lists[0].split(), 12) for _, _, lists in COMMUNITIES]
        self.family = [Draw(lists[1].split(), 9) for _, _, lists in COMMUNITIES]
        self.places = [stem + ending for stem in STEMS.split() for ending in ENDINGS.split()]

    def one(self, rng: Random) -> tuple[str, str, str]:
        """Given name, family name, ethnic group."""
        return self.of(min(bisect(self.shares, rng.random()), len(self.shares) - 1), rng)

    def of(self, community: int, rng: Random) -> tuple[str, str, str]:
        """The same, for one community by its number."""
        return self.given[community].one(rng), self.family_of(community, rng), self.ethnic_groups[community]

    def family_of(self, community: int, rng: Random) -> str:
        family = self.family[community]
        if community == 0 and rng.random() < PLACE_NAMES_SHARE:
            return self.places[int(rng.random() * len(self.places))]
        if rng.random() < DOUBLE_SHARE:
            return f"{family.one(rng)}-{family.one(rng)}"
        return family.one(rng)
