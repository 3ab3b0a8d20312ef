/**
 * Degrees east and north of countries that the map of the world leaves out or shows as a few pixels: a mark stands
 * there. From the finest map of the same atlas; of those that are part of another country there, from gazetteers.
 */
export const smallCountries: ReadonlyMap<string, readonly [number, number]> = new Map(
  (
    'AD1.6,42.5 AG-61.8,17.1 AI-63.1,18.2 AS-170.7,-14.3 AW-70.0,12.5 AX19.9,60.2 BB-59.6,13.2 BH50.5,26.1 ' +
    'BI29.9,-3.4 BL-62.8,17.9 BM-64.8,32.3 BN114.9,4.7 BQ-68.3,12.2 BS-77.9,24.5 BV3.4,-54.4 BZ-88.7,17.2 ' +
    'CC96.8,-12.2 CK-159.8,-21.2 CV-23.6,15.1 CW-69.0,12.2 CX105.6,-10.5 CY33.0,34.9 DJ42.5,11.8 DM-61.4,15.4 ' +
    'FK-59.4,-51.7 FM158.2,6.9 FO-7.0,62.1 GD-61.7,12.1 GF-53.1,3.9 GG-2.6,49.5 GI-5.3,36.1 GM-15.4,13.5 ' +
    'GP-61.5,16.2 GS-36.7,-54.4 GU144.8,13.4 HK114.2,22.4 HM73.5,-53.1 IL35.0,31.5 IM-4.5,54.2 IO72.4,-7.4 ' +
    'JE-2.1,49.2 JM-77.3,18.1 KI-157.4,1.8 KM43.3,-11.7 KN-62.8,17.3 KW47.6,29.3 KY-81.3,19.3 LB35.9,33.9 ' +
    'LC-61.0,13.9 LI9.5,47.1 LU6.0,49.8 MC7.4,43.7 ME19.3,42.8 MF-63.1,18.1 MH171.2,7.1 MO113.6,22.1 MP145.7,15.2 ' +
    'MQ-61.0,14.6 MS-62.2,16.7 MT14.4,35.9 MU57.6,-20.3 MV73.5,4.2 NC165.5,-21.3 NF168.0,-29.0 NR166.9,-0.5 ' +
    'NU-169.9,-19.0 PF-149.4,-17.7 PM-56.3,47.0 PN-128.3,-24.4 PR-66.5,18.2 PS35.3,31.9 PW134.6,7.5 QA51.2,25.3 ' +
    'RE55.5,-21.1 RW29.9,-2.0 SB159.1,-7.9 SC55.5,-4.7 SG103.8,1.4 SH-5.7,-16.0 SJ16.0,78.4 SM12.4,43.9 ST6.6,0.2 ' +
    'SV-88.9,13.7 SX-63.1,18.0 SZ31.4,-26.5 TC-71.7,21.8 TF69.5,-49.3 TK-171.9,-9.2 TL126.0,-8.8 TO-175.2,-21.2 ' +
    'TT-61.3,10.4 TV179.2,-8.5 UM-162.1,5.9 VANaN,NaN VC-61.2,13.3 VG-64.6,18.4 VI-64.8,17.7 VU166.9,-15.2 ' +
    'WF-176.2,-13.3 WS-172.4,-13.6 YT45.2,-12.8'
  )
    .split(' ')
    .map((place) => [place.slice(0, 2), toPoint(place.slice(2))]),
);

function toPoint(text: string): readonly [number, number] {
  const [east = 0, north = 0] = text.split(',').map(Number);
  return [east, north];
}
