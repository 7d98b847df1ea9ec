/** For tests only: two invented stories, each told by several invented outlets that lean on one another in planned ways. */

export interface InventedStory {
  texts: { id: string; outlet: string; published: string; body: string }[];
}

/** A wire report with its credits, two reporters of their own who heard one public speech, and one who cites the wire. */
export const MILL_FIRE: InventedStory = {
  texts: [
    {
      id: 'wire',
      outlet: 'Northern Wire',
      published: '2031-05-13',
      body: `TARN — A fire destroyed the old paper mill at Pellin Bridge early on Monday, leaving about 2,350 bales of rags in ashes.

The blaze broke out in the drying loft shortly before four in the morning and spread to the roof within minutes. Nobody was hurt. The owner of the mill, Ansgar Velle, put the damage at 6.4 million crowns.

Fire crews from three villages pumped water out of the Ostrel until noon. The road to Selby stayed closed all day.`,
    },
    {
      id: 'gazette',
      outlet: 'Tarn Gazette',
      published: '2031-05-13',
      body: `TARN (Northern Wire) — A fire destroyed the old paper mill at Pellin Bridge early on Monday. About 2,350 bales of rags were left in ashes.

The blaze broke out in the drying loft shortly before four in the morning and spread to the roof within minutes. There were no injuries.

The road to Selby stayed closed all day while fire crews from three villages pumped water out of the Ostrel.`,
    },
    {
      id: 'daily',
      outlet: 'Ostrel Daily',
      published: '2031-05-13',
      body: `Flames took the paper mill at Pellin Bridge before dawn on Monday, and with it about 2,350 bales of rags.

The drying loft caught fire first. Within minutes the roof was burning too. Mill owner Ansgar Velle put the damage at 6.4 million crowns.

Until noon crews from three villages fought the fire with water from the Ostrel.

Northern Wire`,
    },
    {
      id: 'heron',
      outlet: 'Blue Heron',
      published: '2031-05-14',
      body: `The paper mill at Pellin Bridge is gone. According to Northern Wire, the fire on Monday began in the drying loft of the mill and took some 2,350 bales of rags.

That the mill had no sprinklers surprised nobody in the valley. Inspectors had asked for them twice.`,
    },
    {
      id: 'lantern',
      outlet: 'Selby Lantern',
      published: '2031-05-14',
      body: `From our window the sky over Pellin Bridge was red at half past four on Monday. The paper mill burned to the ground while its workers watched from the towpath.

In the evening Mayor Idun Kvale spoke to some two hundred people on the market square. “We have lost the roof that fed this valley for a hundred and forty years,” she said. “We will not lose the people who worked under it.”

Her listeners stayed long after dark. A collection raised 31,000 crowns.`,
    },
    {
      id: 'post',
      outlet: 'Kestrel Post',
      published: '2031-05-14',
      body: `Nothing is left of the Pellin Bridge paper mill but its chimney. Our reporter counted eleven engines along the river when Monday’s fire was at last put out.

Mayor Idun Kvale promised help that night on the square in Tarn. “We will not lose the people who worked under it,” Kvale told the crowd. “We have lost the roof that fed this valley for a hundred and forty years.”

The council meets on Thursday to vote on a fund for the families.`,
    },
  ],
};

/** Two outlets that cite each other, one that neither of them is, the same odd round figure and the same cut of a sentence. */
export const TREE_FELLING: InventedStory = {
  texts: [
    {
      id: 'herald',
      outlet: 'Marrow Herald',
      published: '2031-02-04',
      body: `Foresters plan to fell nearly 4,750 trees in Aldmoor Forest before the end of March, the Dell Bulletin reported on Monday.

The forest office wants to make room for a cable. Its director, Bram Holter, called the plan “a small price for a line that nobody will see”.

The Aldmoor Times wrote in January that the office had sold the timber before it asked anyone.`,
    },
    {
      id: 'bulletin',
      outlet: 'Dell Bulletin',
      published: '2031-02-04',
      body: `As the Marrow Herald reported, the forest office is about to cut down nearly 4,750 trees in Aldmoor Forest.

Director Bram Holter spoke of “a small price for a line that nobody will see”. A cable is to be laid along the ridge by summer.

Walkers have called a protest for Saturday. Some of the oaks are 300 years old.`,
    },
    {
      id: 'ridge',
      outlet: 'Ridge Review',
      published: '2031-02-05',
      body: `I walked the ridge of Aldmoor Forest on Tuesday and counted red crosses on 212 oaks before I gave up. A forester whom I met would not say how many trees will be felled for the cable.

“My grandfather planted these,” said Mette Orne, who keeps bees under them.`,
    },
  ],
};

/** One wire report under many names, as portals print it. */
export function wireCopies(count: number): InventedStory {
  const [wire] = MILL_FIRE.texts;
  return {
    texts: Array.from({ length: count }, (_, n) => ({
      id: `copy${String(n).padStart(2, '0')}`,
      outlet: `Portal ${String.fromCharCode(65 + n)}`,
      published: '2031-05-13',
      body: wire?.body ?? '',
    })),
  };
}
