package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
)

// The inputs that the lists were made from.
const (
	countsSum = "271c5a5fbf332f60762cfa34b11394427c220099d96c589751b6bc77e5b32c1a"
	vaderSum  = "ffb6117bfccf798a34e91d72f50604329946e6fd763668092618d5c5b340a298"
	afinnSum  = "9edfcc4ab8c31c6ab501e81c3867e0671314f102854cbf2d6294e40e269fdf2b"
)

var wordnetSums = map[string]string{
	"cntlist.rev": "a198580b8f705fa02797bba8b13e5cbe4a9f9f40cb1697e774c7fc6a5865b035",
	"index.noun":  "a490d99d93d017bf4822fe2f0ffa51fd73911ce271dc7535fade21f8814b5a04",
	"index.verb":  "e2ac24816c3a8289dcb72aaa9cf8db81fdf25ec34d792bfc96ac5b7a20c8b4ae",
	"index.adj":   "c9865d7b4d1f805bdef82ccdcea5282436e23083e6f6f1b33e716327c4eda810",
	"index.adv":   "6f5465ed5758fe9c8a2f7ec17b1300f3aa875756c70ff7cba162f7e71bcf88ea",
	"data.noun":   "fea17d2f9656611334eac790e5d69e47645fa180c4aa481fb4cd9b3520754ca2",
	"data.verb":   "adcf43e35b581e8036d8b5a52d63d9cd3d3b4870b2720d3c03c799df44777bc2",
	"data.adj":    "c89120dfc1f046ddff4a631bf9b7e9fa1a36b5e86565a23bf82dbe14f30b88a7",
	"data.adv":    "444a63bf3955080ab7524f5079cfc07ff9bc682cb98bdb1db73b0fb9829f1139",
	"noun.exc":    "2b5d675c380b39ecf595af9fa9d4e7feb1d58c643b0bff08c40ed5bfe41fab7a",
	"verb.exc":    "dbbcf9a601b2d77e934e413b91d90e88ec7f933a8b77cfc00602a923b891b42c",
	"adj.exc":     "8824cc24bbedd797b9702316b27f07cd4c2b76b629539f0a1276f03926758016",
}

// check says whether a file is the one that the lists were made from.
func check(path, want string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(data)
	if got := hex.EncodeToString(sum[:]); got != want {
		return fmt.Errorf("%s: checksum %s, want %s", filepath.Base(path), got, want)
	}
	return nil
}
