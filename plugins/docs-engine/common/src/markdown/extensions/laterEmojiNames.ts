/**
 * Names of old emojis that later sets added: EmojiOne 2 does not know them, and a
 * text that uses one of them shows it as it is written.
 */
export const laterEmojiNames: ReadonlySet<string> = new Set(
  `
  trade_mark information up_down_arrow up_left_arrow sun hot_beverage 
  frowning_face spade_suit club_suit heart_suit diamond_suit hot_springs 
  balance_scale check_mark question_mark red_heart grinning_face smiling_face 
  winking_face relieved_face kissing_face smirking_face unamused_face 
  pensive_face worried_face confused_face weary_face crying_face angry_face 
  pouting_face flushed_face fearful_face hushed_face sleeping_face 
  sleepy_face ogre goblin pile_of_poo alien_monster grinning_cat weary_cat 
  crying_cat raising_hands thumbs_up thumbs_down oncoming_fist raised_fist 
  victory_hand vulcan_salute waving_hand flexed_biceps folded_hands kiss_mark 
  mouth blond_haired_person old_woman old_man man_with_chinese_cap 
  person_wearing_turban police_officer guard detective person_with_veil 
  person_in_tuxedo santa_claus baby_angel person_bowing person_tipping_hand 
  person_gesturing_no person_gesturing_ok person_raising_hand 
  person_facepalming person_shrugging person_pouting person_getting_haircut 
  person_getting_massage nail_polish woman_dancing 
  people_with_bunny_ears_partying person_walking person_running 
  couple_with_heart_woman_man kiss_woman_man kiss_man_man 
  family_man_woman_boy t_shirt womans_sandal womans_boot running_shoe top_hat 
  clutch_bag backpack glasses dog_face cat_face mouse_face rabbit_face panda 
  tiger_face cow_face pig_face horse_face honeybee lady_beetle ewe 
  spiral_shell sheaf_of_rice new_moon_face glowing_star high_voltage 
  collision tornado wind_face dashing_away water_wave red_apple kiwi_fruit 
  ear_of_corn french_fries steaming_bowl pot_of_food curry_rice bento_box 
  cooked_rice shortcake birthday_cake beer_mug soccer_ball ice_hockey 
  cricket_game flag_in_hole fishing_pole running_shirt skis 
  person_lifting_weights people_wrestling person_bouncing_ball person_fencing 
  person_playing_handball person_golfing person_surfing person_swimming 
  person_playing_water_polo person_rowing_boat person_mountain_biking 
  person_biking person_juggling clapper_board headphone direct_hit automobile 
  kick_scooter bicycle tram_car bullet_train locomotive motor_boat fuel_pump 
  bus_stop moai castle houses map_of_japan shooting_star sunset mobile_phone 
  clamp computer_disk optical_disk videocassette fax_machine television 
  light_bulb yen_banknote euro_banknote money_bag gem_stone pistol 
  kitchen_knife cigarette barber_pole person_in_bed wrapped_gift 
  carp_streamer party_popper e_mail open_book pen fountain_pen memo locked 
  unlocked beating_heart growing_heart scorpio cross_mark prohibited 
  no_littering fleur_de_lis circled_m water_closet mens_room womens_room 
  antenna_bars input_symbols input_numbers right_arrow left_arrow up_arrow 
  down_arrow musical_notes end_arrow back_arrow on_arrow top_arrow soon_arrow 
  muted_speaker megaphone joker one_oclock two_oclock three_oclock 
  four_oclock five_oclock six_oclock seven_oclock eight_oclock nine_oclock 
  ten_oclock eleven_oclock twelve_oclock one_thirty two_thirty three_thirty 
  four_thirty five_thirty six_thirty seven_thirty eight_thirty nine_thirty 
  ten_thirty eleven_thirty twelve_thirty white_flag black_flag 
  `
    .trim()
    .split(/\s+/),
);
